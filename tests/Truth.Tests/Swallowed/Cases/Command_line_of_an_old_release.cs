using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using System.CommandLine;

var callback = new Callback();
var command = new RootCommand();
command.SetHandler(() =>
{
    callback.Run();
});
await command.Parse([]).InvokeAsync();
