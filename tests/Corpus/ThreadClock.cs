using System.Runtime.InteropServices;

namespace SentryGen.Corpus;

/// <summary>The processor time of this thread. Time in which it waits for a core does not count; on Windows it does.</summary>
internal sealed partial class ThreadClock
{
    private const int ThreadTime = 3;
    private const int Rounds = 100_000;

    // To read the clock costs more than most actions.
    private static readonly TimeSpan OfNothing = Measure();

    private TimeSpan measured;
    private int runs;

    /// <summary>What has run inside <see cref="Run"/>.</summary>
    public TimeSpan Spent => measured - (OfNothing * runs);

    public void Run(Action action)
    {
        var start = Now();
        action();
        measured += Now() - start;
        runs++;
    }

    private static TimeSpan Measure()
    {
        var clock = new ThreadClock();
        for (var round = 0; round < 2 * Rounds; round++)
        {
            // The first rounds run before the code is optimised.
            if (round == Rounds) clock.measured = TimeSpan.Zero;
            clock.Run(static () => { });
        }

        return clock.measured / Rounds;
    }

    private static TimeSpan Now()
    {
        if (OperatingSystem.IsWindows()) return TimeSpan.FromMilliseconds(Environment.TickCount64);
        _ = GetTime(ThreadTime, out var time);
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / TimeSpan.NanosecondsPerTick);
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
