using Sentry;

try
{
    Folder.Prepare();
}
catch (IOException e)
{
    Console.WriteLine(e.Message);
}

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
throw new InvalidOperationException("This one matters");
// File Folder.cs
internal static class Folder
{
    public static void Prepare()
    {
        if (!Directory.Exists(AppContext.BaseDirectory)) throw new IOException("Gone");
    }
}
