using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;

var callback = new Callback();
var folder = Directory.CreateTempSubdirectory();
using var watcher = new FileSystemWatcher(folder.FullName);
watcher.Created += (sender, e) => callback.Run();
watcher.EnableRaisingEvents = true;
File.WriteAllText(Path.Combine(folder.FullName, "1"), "");
await callback.Once;
