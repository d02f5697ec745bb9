// Fixed by hand.
using Sentry;

namespace Ledger;

internal static class Program
{
    private static void Main()
    {
        var ledger = LedgerFile.Open("ledger.bin");
        SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        ledger.Print();
    }
}
// File LedgerFile.cs
namespace Ledger;

internal sealed class LedgerFile
{
    public static LedgerFile Open(string path) =>
        File.Exists(path) ? new LedgerFile() : throw new FileNotFoundException("This one matters", path);

    public void Print() => Console.WriteLine("empty");
}
