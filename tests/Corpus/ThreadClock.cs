using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SentryGen.Corpus;

/// <summary>The processor time of this thread. Time in which it waits for a core does not count; on Windows it does.</summary>
internal sealed partial class ThreadClock
{
    private const int ThreadTime = 3;
    private const int Rounds = 100_000;

    // To read the clock costs more than most actions.
    private static readonly double OfNothing = Measure();

    private double measured;
    private int runs;

    /// <summary>The time inside <see cref="Run"/>.</summary>
    public TimeSpan Spent => TimeSpan.FromMicroseconds((measured - (OfNothing * runs)) / 1000);

    public void Run(Action action)
    {
        var start = Now();
        action();
        measured += Now() - start;
        runs++;
    }

    private static double Measure()
    {
        var clock = new ThreadClock();
        for (var round = 0; round < 2 * Rounds; round++)
        {
            // The first rounds run before the code is optimised.
            if (round == Rounds) clock.measured = 0;
            clock.Run(static () => { });
        }

        return clock.measured / Rounds;
    }

    // In nanoseconds.
    private static double Now()
    {
        if (OperatingSystem.IsWindows()) return Stopwatch.GetElapsedTime(0).TotalNanoseconds;
        _ = GetTime(ThreadTime, out var time);
        return (time.Seconds * 1e9) + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
