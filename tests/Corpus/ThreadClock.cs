using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SentryGen.Corpus;

/// <summary>
/// The processor time and the allocations of this thread. Time in which it waits for a core does not count; on Windows it does.
/// A garbage collection does not count: it comes by chance, and it clears away what others have allocated.
/// </summary>
internal sealed partial class ThreadClock
{
    private const int ThreadTime = 3;
    private const int Rounds = 100_000;

    // To read the clock costs more than most actions.
    private static readonly double OfNothing = Measure();

    private double measured;
    private long allocated;
    private int runs;

    /// <summary>The cost of all that ran inside <see cref="Run"/>.</summary>
    public Cost Spent => new((measured - (OfNothing * runs)) / 1e6, allocated / 1e6);

    public void Run(Action action)
    {
        var (memory, pause, start) = (GC.GetAllocatedBytesForCurrentThread(), GC.GetTotalPauseDuration(), Now());
        action();
        var time = Now() - start;
        // Another thread may do the work of a collection. This one has waited for it then.
        measured += Math.Max(0, time - (GC.GetTotalPauseDuration() - pause).TotalNanoseconds);
        allocated += GC.GetAllocatedBytesForCurrentThread() - memory;
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
    private static partial int GetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
