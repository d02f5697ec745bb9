using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace SentryGen.Tests.Playground;

/// <summary>The playground as its user runs it.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    private const int Interrupt = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    static PlaygroundProcess() => HearInterrupts();

    private PlaygroundProcess(string folder, string[] arguments)
    {
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? "Playground.exe" : "Playground");

        // A shell that runs the tests in the background ignores Ctrl-C, and the playground would inherit that.
        var start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo("env", ["--default-signal", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment.Remove("ASPNETCORE_URLS");
        process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <summary>Runs it with arguments that make it end by itself.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments)
    {
        await using var run = new PlaygroundProcess(folder, arguments);
        return (await run.ExitAsync(), run.Output);
    }

    /// <summary>Opens it; its page is there when this returns.</summary>
    public static async Task<(PlaygroundProcess Process, Uri Address)> OpenAsync(params string[] arguments)
    {
        var opened = new PlaygroundProcess(Built.FolderOf("Playground"), arguments);
        var ended = opened.process.WaitForExitAsync();
        await Task.WhenAny(opened.address.Task, ended).WaitAsync(Patience);
        if (opened.address.Task.IsCompleted) return (opened, await opened.address.Task);
        var said = opened.Output;
        await opened.DisposeAsync();
        throw new InvalidOperationException($"The playground did not open:\n{said}");
    }

    /// <summary>The signal of Ctrl-C, or of a platform that stops it.</summary>
    public void Send(PosixSignal signal) =>
        _ = Kill(process.Id,
            signal switch
            {
                PosixSignal.SIGINT => Interrupt,
                PosixSignal.SIGTERM => 15,
                _ => throw new ArgumentOutOfRangeException(nameof(signal))
            });

    /// <summary>Ends it without a word.</summary>
    public void KillHard() => process.Kill(entireProcessTree: false);

    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    // A shell that starts the tests in the background makes them ignore SIGINT, and a child inherits this.
    private static void HearInterrupts()
    {
        const string status = "/proc/self/status", ignored = "SigIgn:";
        if (!File.Exists(status)) return;
        var signals = File.ReadLines(status).First(line => line.StartsWith(ignored, StringComparison.Ordinal))[ignored.Length..];
        if ((Convert.ToUInt64(signals.Trim(), 16) & 1ul << Interrupt - 1) != 0) _ = Handle(Interrupt, 0);
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        const string opened = "The playground is open: ";
        if (line.StartsWith(opened, StringComparison.Ordinal)) address.TrySetResult(new(line[opened.Length..]));
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint Handle(int signal, nint handler);
}
