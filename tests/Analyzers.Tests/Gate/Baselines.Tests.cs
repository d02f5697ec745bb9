using SentryGen.Gate;

namespace SentryGen.Tests;

/// <summary>A baseline holds known findings back, and lets new ones through.</summary>
public class BaselinesTests
{
    private const string Two = """
        class Orders
        {
            void Save() { try { Work(); } catch (Exception) { } }
            void Load() { try { Work(); } catch (Exception) { } }
            static void Work() { }
        }
        """;

    private const string Save = "Shop | SNTG1001 | M:Orders.Save | Exception | 1";
    private const string Load = "Shop | SNTG1001 | M:Orders.Load | Exception | 1";

    [Fact]
    public async Task Holds_known_findings_back()
    {
        var project = GatedProject.Of(Two);
        Assert.Equal("SNTG1001 SNTG1001", await project.Ids());
        Assert.Equal([Load, Save], await project.Lines());
        Assert.Equal("", await (await project.WithBaseline()).Ids());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing is known\n\n")]
    [InlineData("Other | SNTG1001 | M:Orders.Save | Exception | 1")]
    [InlineData("Shop | SNTG1003 | M:Orders.Save | Exception | 1")]
    [InlineData("Shop | SNTG1001 | M:Orders.Save(System.Int32) | Exception | 1")]
    [InlineData("Shop | SNTG1001 | M:Orders.Save | IOException | 1")]
    public async Task Lets_a_finding_through_that_differs_in_any_part(string line)
    {
        var found = await (GatedProject.Of(Two) with { Baseline = line }).Find();
        Assert.Equal(2, found.Count(diagnostic => diagnostic.Id == "SNTG1001"));
    }

    [Fact]
    public async Task Lets_a_new_finding_through()
    {
        var known = await GatedProject.Of(Two).WithBaseline();
        var more = known.With("/src/More.cs", "class More { void M() { try { M(); } catch (Exception) { } } }");
        Assert.Equal("SNTG1001", await more.Ids());
    }

    [Fact]
    public async Task Counts_findings_of_one_member()
    {
        const string One = "class A { void M() { try { M(); } catch (Exception) { } MORE } }";
        var known = await GatedProject.Of(One.Replace("MORE", "")).WithBaseline();
        Assert.Equal("", await known.Ids());

        var two = known with { Files = [("/src/Shop.cs", One.Replace("MORE", "try { M(); } catch (Exception) { }"))] };
        Assert.Equal("SNTG1001", await two.Ids());
        Assert.Equal(
            ["Shop | SNTG1001 | M:A.M | Exception | 1", "Shop | SNTG1001 | M:A.M | Exception | 2"], await two.Lines());
    }

    [Theory]
    [InlineData("net10.0", "SNTG1001")]
    [InlineData("net8.0", "")]
    [InlineData("net9.0", "")]
    public async Task Knows_a_finding_in_the_target_frameworks_that_the_line_names(string framework, string ids)
    {
        var project = GatedProject.Of("class Orders { void Save() { try { Save(); } catch (Exception) { } } }");
        Assert.Equal(ids, await (project with { Baseline = Save + " | net8.0,net9.0", Framework = framework, Tells = false }).Ids());
    }

    [Fact]
    public async Task Reads_a_file_with_other_line_ends_and_with_spaces_at_the_ends() => Assert.Equal(
        "", await (GatedProject.Of(Two) with { Baseline = $"# known\r\n{Save}  \r\n\r\n  {Load}\r\n{Load}\r\n" }).Ids());

    [Fact]
    public async Task Knows_rules_about_set_up_and_settings_and_migration()
    {
        var project = GatedProject.OfApp("""
            SentrySdk.Init(options => options.Dsn = "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/42");
            SentrySdk.Init(options => options.Dsn = "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/42");
            """) with
        {
            AppSettings = """{ "Sentry": { "Dsn": "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/43" } }""",
        };
        var lines = await project.Lines();
        Assert.Contains("Shop | SNTG2007 | M:Program.{Main}$(System.String[]) | - | 1", lines);
        Assert.Contains("Shop | SNTG2007 | M:Program.{Main}$(System.String[]) | - | 2", lines);
        Assert.Contains("Shop | SNTG2007 | appsettings.json | - | 1", lines);
        Assert.Equal("", await (await project.WithBaseline()).Ids());
    }

    [Fact]
    public async Task Knows_exceptions_that_are_handed_over_and_tasks()
    {
        var project = GatedProject.Of("""
            using System.Threading.Tasks;
            class A
            {
                static void Work() { }
                void M()
                {
                    Task.Run(Work).ContinueWith(task => Console.WriteLine(task.Exception));
                    Task.Run(Work).ContinueWith(task => Console.WriteLine(task.Exception));
                }
            }
            class Log : IObserver<int>
            {
                public void OnNext(int value) { }
                public void OnCompleted() { }
                public void OnError(Exception error) => Console.WriteLine(error);
            }
            """);
        Assert.Equal(
            [
                "Shop | SNTG1101 | M:Log.OnError(System.Exception) | Exception | 0",
                "Shop | SNTG1301 | M:A.M | Task.Exception | 1",
                "Shop | SNTG1301 | M:A.M | Task.Exception | 2",
            ],
            await project.Lines());
        Assert.Equal("", await (await project.WithBaseline()).Ids());
    }

    [Fact]
    public async Task Leaves_everything_as_it_is_without_the_file()
    {
        var found = await GatedProject.Of(Two).Find();
        Assert.All(found, diagnostic => Assert.DoesNotContain(GateFiles.KeyProperty, diagnostic.Properties.Keys));
    }
}
