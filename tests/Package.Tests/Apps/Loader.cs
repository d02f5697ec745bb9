using System.Reflection;
using System.Runtime.CompilerServices;

// Runs another app's assembly in this process, as test hosts and design-time tools do.
var app = Assembly.LoadFrom(args[0]);
RuntimeHelpers.RunModuleConstructor(app.ManifestModule.ModuleHandle);
app.EntryPoint!.Invoke(null, [new[] { args[1] }]);
