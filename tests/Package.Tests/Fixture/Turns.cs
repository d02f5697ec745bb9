namespace SentryGen.Tests;

/// <summary>Tests run in parallel, also those of one class. Those that write to the same folder take turns.</summary>
internal sealed class Turns
{
    private readonly SemaphoreSlim one = new(1);

    /// <summary>The turn lasts until it is disposed of.</summary>
    public async Task<IDisposable> TakeAsync()
    {
        await one.WaitAsync();
        return new Turn(one);
    }

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
