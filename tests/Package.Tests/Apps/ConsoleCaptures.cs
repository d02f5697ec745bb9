using System.Runtime.InteropServices;

SentrySdk.CaptureException(new InvalidOperationException(args[0]));
switch (args[0])
{
    case "exit":
        Environment.Exit(7);
        break;
    case "terminate":
        Kill(Environment.ProcessId, signal: 15);
        Thread.Sleep(Timeout.Infinite);
        break;
}

[DllImport("libc", EntryPoint = "kill")]
static extern int Kill(int process, int signal);
