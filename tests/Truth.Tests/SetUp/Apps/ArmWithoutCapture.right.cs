using Sentry;

switch (args.FirstOrDefault())
{
    case "version":
        Console.WriteLine("1.0");
        break;
    case "import":
        SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Import();
        break;
    default:
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Import();
        break;
}

static void Import() => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
