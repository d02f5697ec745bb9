namespace SentryGen.Tests.Rules;

public class SNTG3001FixTests() : MigrationSpecification("SNTG3001")
{
    private Task Moves(string before, string after) =>
        Moves([Unit(before).In(Project.ConsoleWithRaven)], [Unit(after)], "Move", without: Project.Console);

    /// <summary>Statements in a method that has a client, an exception and tags at hand.</summary>
    private Task MovesIn(string before, string after) => Moves(
        $$"""
        using System;
        using SharpRaven;
        using SharpRaven.Data;

        class Shop
        {
            async Task<string> Sell(IRavenClient raven, Exception ex, IDictionary<string, string> tags)
            {
                {{before.Replace("\n", "\n        ")}}
                await Task.Yield();
                return "";
            }

            static void Main() { }
        }
        """,
        $$"""
        using System;
        using Sentry;

        class Shop
        {
            async Task<string> Sell(IHub raven, Exception ex, IDictionary<string, string> tags)
            {
                {{after.Replace("\n", "\n        ")}}
                await Task.Yield();
                return "";
            }

            static void Main() { }
        }
        """);

    [Theory]
    [InlineData("raven.Capture(new SentryEvent(ex));", "raven.CaptureException(ex);")]
    [InlineData("raven?.Capture(new SentryEvent(ex));", "raven?.CaptureException(ex);")]
    [InlineData("raven.Capture(new SharpRaven.Data.SentryEvent(ex));", "raven.CaptureException(ex);")]
    [InlineData("raven.Capture(new(ex));", "raven.CaptureException(ex);")]
    [InlineData("raven.Capture(new SentryEvent(\"sold\"));", "raven.CaptureMessage(\"sold\", SentryLevel.Fatal);")]
    [InlineData("raven.Capture(new SentryEvent(\"sold\") { Level = ErrorLevel.Info });",
        "raven.CaptureMessage(\"sold\", SentryLevel.Info);")]
    [InlineData("raven.Capture(new SentryEvent(ex) { Level = ErrorLevel.Error });", "raven.CaptureException(ex);")]
    [InlineData("raven.Capture(new SentryEvent(ex) { Level = ErrorLevel.Warning });",
        "raven.CaptureException(ex, scope => scope.Level = SentryLevel.Warning);")]
    [InlineData("raven.Capture(new SentryEvent(ex) { Message = \"sold\" });",
        "raven.CaptureEvent(new SentryEvent(ex) { Message = \"sold\" });")]
    [InlineData("raven.Capture(new SentryEvent(ex) { Extra = ex.Source });",
        "raven.CaptureException(ex, scope => scope.SetExtra(\"extra\", ex.Source));")]
    [InlineData("raven.Capture(new SentryEvent(ex) { Extra = new { ex.Source } });",
        "raven.CaptureException(ex, scope => scope.SetExtra(\"Source\", ex.Source));")]
    [InlineData("raven.Capture(new SentryEvent(ex) { Tags = { [\"a\"] = \"b\" } });",
        "raven.CaptureException(ex, scope => scope.SetTag(\"a\", \"b\"));")]
    [InlineData("raven.Capture(new SentryEvent(ex) { Tags = new Dictionary<string, string> { [\"a\"] = \"b\" } });",
        "raven.CaptureException(ex, scope => scope.SetTags(new Dictionary<string, string> { [\"a\"] = \"b\" }));")]
    [InlineData("raven.Capture(new SentryEvent(ex) { Fingerprint = { \"a\", \"b\" } });",
        "raven.CaptureException(ex, scope => scope.SetFingerprint(\"a\", \"b\"));")]
    [InlineData("raven.Capture(new SentryEvent(new SentryMessage(\"sold {0}\", 1)));",
        "raven.CaptureEvent(new SentryEvent { Message = new SentryMessage { Message = \"sold {0}\", Params = new object[] { 1 } }, Level = SentryLevel.Fatal });")]
    [InlineData("var id = raven.Capture(new SentryEvent(ex));", "var id = raven.CaptureException(ex).ToString();")]
    [InlineData("return raven.Capture(new SentryEvent(ex));", "return raven.CaptureException(ex).ToString();")]
    public Task Moves_what_is_captured(string before, string after) => MovesIn(before, after);

    [Fact]
    public Task Moves_what_is_captured_with_all_that_is_said_of_it() => MovesIn(
        """
        // Tell them.
        raven.Capture(new SentryEvent(ex)
        {
            Message = new SentryMessage("sold {0}", 1),
            Level = ErrorLevel.Warning,
            Tags = tags,
            Extra = new { Shop = 1, ex.Source },
            Fingerprint = { "a", ex.Message },
        }); // and go on
        """,
        """
        // Tell them.
        raven.CaptureEvent(new SentryEvent(ex) { Message = new SentryMessage { Message = "sold {0}", Params = new object[] { 1 } }, Level = SentryLevel.Warning }, scope =>
        {
            if (tags != null) scope.SetTags(tags);
            scope.SetExtra("Shop", 1);
            scope.SetExtra("Source", ex.Source);
            scope.SetFingerprint("a", ex.Message);
        }); // and go on
        """);

    [Theory]
    [InlineData("await raven.CaptureAsync(new SentryEvent(ex));", "raven.CaptureException(ex);\nawait raven.FlushAsync();")]
    [InlineData("await raven.CaptureAsync(new SentryEvent(ex)).ConfigureAwait(false);",
        "raven.CaptureException(ex);\nawait raven.FlushAsync().ConfigureAwait(false);")]
    [InlineData("var id = await raven.CaptureAsync(new SentryEvent(ex));",
        "var id = raven.CaptureException(ex).ToString();\nawait raven.FlushAsync();")]
    [InlineData("raven.CaptureAsync(new SentryEvent(ex));", "raven.CaptureException(ex);")]
    [InlineData("raven.CaptureAsync(new SentryEvent(ex)).Wait();", "Task.FromResult(raven.CaptureException(ex).ToString()).Wait();")]
    [InlineData("return await raven.CaptureAsync(new SentryEvent(ex));",
        "return await Task.FromResult(raven.CaptureException(ex).ToString());")]
    [InlineData("if (ex is IOException) await raven.CaptureAsync(new SentryEvent(ex));",
        "if (ex is IOException)\n{\n    raven.CaptureException(ex);\n    await raven.FlushAsync();\n}")]
    [InlineData("Func<Task> later = () => raven.CaptureAsync(new SentryEvent(ex));",
        "Func<Task> later = () => Task.FromResult(raven.CaptureException(ex).ToString());")]
    public Task Moves_what_waits_until_it_is_sent(string before, string after) => MovesIn(before, after);

    [Theory]
    [InlineData("raven.CaptureException(ex);", "raven.CaptureException(ex);")]
    [InlineData("raven.CaptureException(ex, null, ErrorLevel.Fatal);",
        "raven.CaptureException(ex, scope => scope.Level = SentryLevel.Fatal);")]
    [InlineData("raven.CaptureException(ex, tags: tags);",
        "raven.CaptureException(ex, scope =>\n{\n    if (tags != null) scope.SetTags(tags);\n});")]
    [InlineData("raven.CaptureException(ex, \"sold\", ErrorLevel.Warning);",
        "raven.CaptureEvent(new SentryEvent(ex) { Message = \"sold\", Level = SentryLevel.Warning });")]
    [InlineData("raven.CaptureException(ex, fingerprint: new[] { \"a\" }, extra: 1);",
        "raven.CaptureException(ex, scope =>\n{\n    scope.SetFingerprint(new[] { \"a\" });\n    scope.SetExtra(\"extra\", 1);\n});")]
    [InlineData("await raven.CaptureExceptionAsync(ex);", "raven.CaptureException(ex);\nawait raven.FlushAsync();")]
    [InlineData("raven.CaptureMessage(\"sold\");", "raven.CaptureMessage(\"sold\", SentryLevel.Info);")]
    [InlineData("raven.CaptureMessage(\"sold\", ErrorLevel.Debug);", "raven.CaptureMessage(\"sold\", SentryLevel.Debug);")]
    [InlineData("raven.CaptureMessage(\"sold\", extra: 1);",
        "raven.CaptureMessage(\"sold\", scope => scope.SetExtra(\"extra\", 1), SentryLevel.Info);")]
    [InlineData("raven.CaptureMessage(new SentryMessage(\"sold\"));",
        "raven.CaptureEvent(new SentryEvent { Message = new SentryMessage { Message = \"sold\" }, Level = SentryLevel.Info });")]
    public Task Moves_calls_that_were_obsolete_already(string before, string after) => MovesIn(before, after);

    [Theory]
    [InlineData("raven.AddTrail(new Breadcrumb(\"shop\") { Message = \"sold\" });", "raven.AddBreadcrumb(\"sold\", \"shop\");")]
    [InlineData("raven.AddTrail(new Breadcrumb(\"shop\", BreadcrumbType.Http) { Message = \"sold\", Level = BreadcrumbLevel.Critical, Data = tags });",
        "raven.AddBreadcrumb(\"sold\", \"shop\", \"http\", tags, BreadcrumbLevel.Fatal);")]
    [InlineData("raven.AddTrail(new Breadcrumb(\"shop\") { Message = \"sold\", Level = BreadcrumbLevel.Info });",
        "raven.AddBreadcrumb(\"sold\", \"shop\", level: BreadcrumbLevel.Info);")]
    [InlineData("var crumb = new Breadcrumb(\"shop\");\ncrumb.Message = \"sold\";\nraven.AddTrail(crumb);",
        "var crumb = new Breadcrumb(\"sold\", \"default\", category: \"shop\");\nraven.AddBreadcrumb(crumb);")]
    [InlineData("raven.RestartTrails();", "raven.ConfigureScope(scope => scope.ClearBreadcrumbs());")]
    public Task Moves_breadcrumbs(string before, string after) => MovesIn(before, after);

    [Theory]
    [InlineData("raven.Tags[\"a\"] = \"b\";", "raven.ConfigureScope(scope => scope.SetTag(\"a\", \"b\"));")]
    [InlineData("raven.Tags.Add(\"a\", \"b\");", "raven.ConfigureScope(scope => scope.SetTag(\"a\", \"b\"));")]
    [InlineData("raven.Environment = \"test\";", "raven.ConfigureScope(scope => scope.Environment = \"test\");")]
    [InlineData("raven.Release = \"1\";", "raven.ConfigureScope(scope => scope.Release = \"1\");")]
    [InlineData("int options = 0, scope = 0;\nraven.Release = \"1\";",
        "int options = 0, scope = 0;\nraven.ConfigureScope(scope2 => scope2.Release = \"1\");")]
    public Task Moves_what_is_said_of_every_event(string before, string after) => MovesIn(before, after);

    [Theory]
    [InlineData("var one = new SentryEvent(ex);\none.Tags[\"a\"] = \"b\";\nraven.Capture(one);",
        "var one = new SentryEvent(ex);\none.SetTag(\"a\", \"b\");\nraven.CaptureEvent(one);")]
    [InlineData("var one = new SentryEvent(ex) { Tags = tags };\nraven.Capture(one);",
        "var one = new SentryEvent(ex);\nif (tags != null) one.SetTags(tags);\nraven.CaptureEvent(one);")]
    [InlineData("var one = new SentryEvent(ex);\none.Level = ErrorLevel.Info;\none.Message = \"sold\";\none.Extra = 1;\none.Fingerprint.Add(\"a\");",
        "var one = new SentryEvent(ex);\none.Level = SentryLevel.Info;\none.Message = \"sold\";\none.SetExtra(\"extra\", 1);\none.SetFingerprint(Enumerable.Append(one.Fingerprint, \"a\"));")]
    [InlineData("Send(new SentryEvent(ex) { Extra = 1 });\nvoid Send(SentryEvent one) => raven.Capture(one);",
        "var sentryEvent = new SentryEvent(ex);\nsentryEvent.SetExtra(\"extra\", 1);\nSend(sentryEvent);\nvoid Send(SentryEvent one) => raven.CaptureEvent(one);")]
    public Task Moves_events_that_are_kept_in_a_variable(string before, string after) => MovesIn(before, after);

    [Theory]
    [InlineData("raven.Timeout = TimeSpan.Zero;",
        "// TODO: 'raven.Timeout = TimeSpan.Zero' of SharpRaven could not be moved: today it is ConfigureClient of the options.")]
    [InlineData("raven.Logger = \"shop\"; // ours",
        "// TODO: 'raven.Logger = \"shop\"' of SharpRaven could not be moved: today it is Logger of each event.")]
    [InlineData("raven.BeforeSend = requester =>\n{\n    return requester;\n};",
        "// TODO: 'raven.BeforeSend = requester => { return requester; }' of SharpRaven could not be moved: today it is SetBeforeSend of the options, which gets the event instead of the request.")]
    [InlineData("if (ex is IOException) raven.Compression = true;",
        "if (ex is IOException)\n{\n    // TODO: 'raven.Compression = true' of SharpRaven could not be moved: today it is nothing, requests are compressed anyway.\n}")]
    public Task Leaves_a_comment_in_place_of_what_has_no_equivalent(string before, string after) => MovesIn(before, after);

    private const string If = "if (!SentrySdk.IsEnabled) ";

    [Fact]
    public Task Moves_a_client_in_a_variable() => Moves(
        """
        using System;
        using SharpRaven;
        using SharpRaven.Data;

        // The shop's own client.
        var raven = new RavenClient("https://key@host/1");
        raven.Environment = "test";
        raven.Tags["shop"] = "north";
        try
        {
            Console.WriteLine(10 / args.Length);
        }
        catch (Exception ex)
        {
            raven.Capture(new SentryEvent(ex));
        }
        """,
        $$"""
        using System;
        using Sentry;
        using Sentry.Extensibility;

        // The shop's own client.
        {{If}}SentrySdk.Init(options =>
        {
            options.Dsn = "https://key@host/1";
            options.Environment = "test";
            options.DefaultTags["shop"] = "north";
        });
        IHub raven = HubAdapter.Instance;
        try
        {
            Console.WriteLine(10 / args.Length);
        }
        catch (Exception ex)
        {
            raven.CaptureException(ex);
        }
        """);

    [Fact]
    public Task Moves_a_client_in_a_static_field() => Moves(
        """
        using SharpRaven;
        using SharpRaven.Data;

        class Program
        {
            private const string Dsn = "https://key@host/1";
            private static readonly RavenClient raven = new RavenClient(Dsn) { Release = "1" };

            static void Main() => raven.Capture(new SentryEvent("open"));
        }
        """,
        $$"""
        using Sentry;
        using Sentry.Extensibility;

        class Program
        {
            private const string Dsn = "https://key@host/1";
            private static readonly IHub raven = HubAdapter.Instance;

            static Program()
            {
                {{If}}SentrySdk.Init(options =>
                {
                    options.Dsn = Dsn;
                    options.Release = "1";
                });
            }

            static void Main() => raven.CaptureMessage("open", SentryLevel.Fatal);
        }
        """);

    [Fact]
    public Task Moves_a_client_that_is_handed_over() => Moves(
        [
            Unit("""
                using System;
                using SharpRaven;
                using SharpRaven.Data;

                namespace Acme;

                public class Shop
                {
                    private readonly IRavenClient _raven;

                    public Shop(IRavenClient raven) => _raven = raven;

                    public void Sell()
                    {
                        try { throw new InvalidOperationException(); }
                        catch (Exception ex) { _raven.Capture(new SentryEvent(ex)); }
                    }
                }
                """).In(Project.ConsoleWithRaven),
            Unit("""
                using System;
                using Acme;
                using SharpRaven;

                new Shop(new RavenClient(new Dsn(args[0]))).Sell();
                """),
        ],
        [
            Unit("""
                using System;
                using Sentry;

                namespace Acme;

                public class Shop
                {
                    private readonly IHub _raven;

                    public Shop(IHub raven) => _raven = raven;

                    public void Sell()
                    {
                        try { throw new InvalidOperationException(); }
                        catch (Exception ex) { _raven.CaptureException(ex); }
                    }
                }
                """),
            Unit($$"""
                using System;
                using Acme;
                using Sentry;
                using Sentry.Extensibility;

                {{If}}SentrySdk.Init(options => options.Dsn = args[0]);
                new Shop(HubAdapter.Instance).Sell();
                """),
        ],
        "Move",
        without: Project.Console);

    [Fact]
    public Task Moves_where_both_namespaces_are_imported() => Moves(
        [
            Unit("""
                using SharpRaven;
                using SharpRaven.Data;

                var raven = new RavenClient("https://key@host/1");
                var one = new SentryEvent(new InvalidOperationException()) { Message = new SentryMessage("sold {0}", 1) };
                one.Tags.Add("shop", "north");
                raven.Capture(one);
                raven.AddTrail(new Breadcrumb("shop") { Message = "sold" });
                """).In(Project.ConsoleWithRavenThatImportsSentry) with { IsBroken = true },
        ],
        [
            Unit($$"""
                using Sentry.Extensibility;

                {{If}}SentrySdk.Init(options => options.Dsn = "https://key@host/1");
                IHub raven = HubAdapter.Instance;
                var one = new SentryEvent(new InvalidOperationException()) { Message = new SentryMessage { Message = "sold {0}", Params = new object[] { 1 } } };
                one.SetTag("shop", "north");
                raven.CaptureEvent(one);
                raven.AddBreadcrumb("sold", "shop");
                """),
        ],
        "Move",
        without: Project.ConsoleThatImportsSentry);

    private Task MovesClient(string before, string after) => Moves(
        $$"""
        using SharpRaven;
        using SharpRaven.Data;

        class Program
        {
            {{before.Replace("\n", "\n    ")}}

            static void Main() { }
        }
        """,
        $$"""
        using Sentry;{{(after.Contains("Instance;") || after.Contains("Instance)") ? "\nusing Sentry.Extensibility;" : "")}}

        class Program
        {
            {{after.Replace("\n", "\n    ").Replace("    \n", "\n")}}

            static void Main() { }
        }
        """);

    [Theory]
    [InlineData("void Run(string dsn)\n{\n    new RavenClient(dsn).Capture(new SentryEvent(\"open\"));\n}",
        "void Run(string dsn)\n{\n    if (!SentrySdk.IsEnabled) SentrySdk.Init(options => options.Dsn = dsn);\n    SentrySdk.CaptureMessage(\"open\", SentryLevel.Fatal);\n}")]
    [InlineData("IRavenClient Make(string dsn) => new RavenClient(dsn);",
        "IHub Make(string dsn)\n{\n    if (!SentrySdk.IsEnabled) SentrySdk.Init(options => options.Dsn = dsn);\n    return HubAdapter.Instance;\n}")]
    [InlineData("IRavenClient Raven => new RavenClient(\"https://key@host/1\");",
        "IHub Raven\n{\n    get\n    {\n        if (!SentrySdk.IsEnabled) SentrySdk.Init(options => options.Dsn = \"https://key@host/1\");\n        return HubAdapter.Instance;\n    }\n}")]
    [InlineData("readonly Func<string, IRavenClient> make = dsn => new RavenClient(dsn);",
        "readonly Func<string, IHub> make = dsn =>\n{\n    if (!SentrySdk.IsEnabled) SentrySdk.Init(options => options.Dsn = dsn);\n    return HubAdapter.Instance;\n};")]
    [InlineData("readonly Lazy<RavenClient> raven = new Lazy<RavenClient>(() => new RavenClient(\"https://key@host/1\"));",
        "readonly Lazy<IHub> raven = new Lazy<IHub>(() =>\n{\n    if (!SentrySdk.IsEnabled) SentrySdk.Init(options => options.Dsn = \"https://key@host/1\");\n    return HubAdapter.Instance;\n});")]
    [InlineData("void Run(List<IRavenClient> all) => all.Add(new RavenClient(\"https://key@host/1\"));",
        "void Run(List<IHub> all)\n{\n    if (!SentrySdk.IsEnabled) SentrySdk.Init(options => options.Dsn = \"https://key@host/1\");\n    all.Add(HubAdapter.Instance);\n}")]
    [InlineData("void Run() => Use(new RavenClient(\"https://key@host/1\"));\nvoid Use<T>(T any) { }",
        "void Run()\n{\n    if (!SentrySdk.IsEnabled) SentrySdk.Init(options => options.Dsn = \"https://key@host/1\");\n    Use((IHub)HubAdapter.Instance);\n}\nvoid Use<T>(T any) { }")]
    [InlineData("void Run()\n{\n    using var raven = new RavenClient(\"https://key@host/1\");\n    raven.Dispose();\n}",
        "void Run()\n{\n    if (!SentrySdk.IsEnabled) SentrySdk.Init(options => options.Dsn = \"https://key@host/1\");\n    IHub raven = HubAdapter.Instance;\n    raven.Flush();\n}")]
    [InlineData("void Run()\n{\n    using (var raven = new RavenClient(\"https://key@host/1\"))\n    {\n        raven.RestartTrails();\n    }\n}",
        "void Run()\n{\n    if (!SentrySdk.IsEnabled) SentrySdk.Init(options => options.Dsn = \"https://key@host/1\");\n    {\n        IHub raven = HubAdapter.Instance;\n        raven.ConfigureScope(scope => scope.ClearBreadcrumbs());\n    }\n}")]
    [InlineData("void Run(Box box)\n{\n    box.AddSingleton<IRavenClient, RavenClient>();\n}\nclass Box { public void AddSingleton<T1, T2>() { } }",
        "void Run(Box box)\n{\n    // TODO: 'box.AddSingleton<IRavenClient, RavenClient>()' of SharpRaven could not be moved: today it is a registration of HubAdapter.Instance.\n    box.AddSingleton<IHub, IHub>();\n}\nclass Box { public void AddSingleton<T1, T2>() { } }")]
    [InlineData("readonly IRavenClient none = new NoOpRavenClient();", "readonly IHub none = DisabledHub.Instance;")]
    [InlineData("readonly IRavenClient raven = new RavenClient();",
        "// TODO: SharpRaven read the DSN from the section 'sharpRaven' of the configuration file: today it is the environment variable SENTRY_DSN.\nreadonly IHub raven = HubAdapter.Instance;\n\nstatic Program()\n{\n    if (!SentrySdk.IsEnabled) SentrySdk.Init();\n}")]
    public Task Moves_clients_wherever_they_are_made(string before, string after) => MovesClient(before, after);

    [Fact]
    public async Task Leaves_with_a_comment_what_would_have_to_be_written_anew()
    {
        Snippet before = Unit(
            """
            using SharpRaven;
            using SharpRaven.Data;

            class OurClient : RavenClient
            {
            }

            class Users : ISentryUserFactory
            {
                public SentryUser Create() => new SentryUser();
            }

            class Program
            {
                static void Main() { }
            }
            """).In(Project.ConsoleWithRaven);
        Snippet after = Unit(
            """
            using SharpRaven;
            using SharpRaven.Data;

            // TODO: 'RavenClient' of SharpRaven could not be moved: today it is a class of your own around IHub.
            class OurClient : RavenClient
            {
            }

            // TODO: 'ISentryUserFactory' of SharpRaven could not be moved: today it is a class of your own around IHub.
            class Users : ISentryUserFactory
            {
                // TODO: 'SentryUser' of SharpRaven could not be moved: today it is an event processor, or SetBeforeSend of the options.
                public SentryUser Create() => new SentryUser();
            }

            class Program
            {
                static void Main() { }
            }
            """);
        await Moves([before], [after], "Move", without: Project.ConsoleWithRaven);
    }

    [Fact]
    public async Task Moves_the_whole_solution_from_one_place()
    {
        var solution = await CodeFixWorkspace.Open(
            "SNTG3001",
            [[Unit("using SharpRaven;\n\nclass Program\n{\n    public static IRavenClient? Raven;\n\n    static void Main() => Other.Run();\n}")
                .In(Project.ConsoleWithRaven),
                Unit("class Other\n{\n    public static void Run() => Program.Raven?.RestartTrails();\n}")]]);
        var offered = await solution.Offers((await solution.Find(solution.Documents[0]))[0]);
        await solution.Apply(offered.Single());
        Assert.Contains("IHub? Raven", await solution.TextOf(solution.Documents[0]));
        Assert.Contains("Program.Raven?.ConfigureScope(scope => scope.ClearBreadcrumbs())", await solution.TextOf(solution.Documents[1]));
    }

    [Fact]
    public Task Leaves_the_release_of_a_client_to_the_options_on_Sentry_7() => Moves(
        [Unit("""
        using SharpRaven;

        class Shop
        {
            static void Open(IRavenClient raven)
            {
                raven.Environment = "test";
                raven.Release = "1";
            }

            static void Main() { }
        }
        """).In(Project.ConsoleWithRaven.On("7"))],
        [Unit("""
        using Sentry;

        class Shop
        {
            static void Open(IHub raven)
            {
                raven.ConfigureScope(scope => scope.Environment = "test");
                // TODO: 'raven.Release = "1"' of SharpRaven could not be moved: today it is Release of the options.
            }

            static void Main() { }
        }
        """)],
        "Move",
        without: Project.Console.On("7"));
}
