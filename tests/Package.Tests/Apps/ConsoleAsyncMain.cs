static class Program
{
    static async Task Main()
    {
        await Task.Yield();
        throw new InvalidOperationException("async Main");
    }
}
