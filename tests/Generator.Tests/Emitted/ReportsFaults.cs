using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests.Emitted;

/// <summary>A call of ReportFault compiles wherever the generator runs, and reports if there is a Sentry.</summary>
public class ReportsFaults
{
    private const string Call = """
        using System.Threading.Tasks;
        static class Program
        {
            static void Main() => Task.Run(() => { }).ReportFault();
            static void Other(ValueTask<int> task) => task.ReportFault();
        }
        """;

    private const string CallBySevenThree = """
        using System.Threading.Tasks;
        static class Program
        {
            static void Main() { Start(); }
            static void Start() { Task.Run(() => { }).ReportFault(); }
        }
        """;

    private const string Capture = "global::Sentry.SentrySdk.CaptureException(";
    private const string OwnInit = "static class Own { static void Set() => Sentry.SentrySdk.Init(); }";

    private static readonly Dictionary<string, App> Reporting = new()
    {
        ["a wired app"] = App.Web.WithCode(Call),
        ["an app that is switched off"] = App.Web.WithCode(Call).Setting("SentryGenEnabled", "false"),
        ["an app without a route"] = App.Web.WithCode(Call).Setting("SentryGenRoute", "off"),
        ["an app with its own wiring"] = App.Console.WithCode(Call, OwnInit),
        ["a host out of reach"] = App.Console.WithCode(Call).With("Microsoft.UI.Xaml"),
        ["a library"] = App.Web.WithCode(Call) with { Kind = OutputKind.DynamicallyLinkedLibrary },
        ["a test project"] = App.Web.WithCode(Call).Setting("IsTestProject", "true"),
        ["C# 9"] = App.Console.WithCode(Call) with { Language = LanguageVersion.CSharp9 },
        ["C# 7.3"] = App.NetFramework.WithCode(CallBySevenThree) with
        {
            Language = LanguageVersion.CSharp7_3,
            Nullable = NullableContextOptions.Disable,
        },
    };

    public static TheoryData<string> WithSentry => [.. Reporting.Keys];

    [Theory]
    [MemberData(nameof(WithSentry))]
    public void To_Sentry_in(string project) => Assert.Contains(Capture, TasksOf(Reporting[project]));

    [Fact]
    public void To_nobody_without_Sentry_and_leaves_the_task_alone()
    {
        var text = TasksOf(App.ConsoleWithoutSentry.WithCode(Call));
        Assert.Contains("ReportFault", text);
        Assert.DoesNotContain("Sentry.SentrySdk", text);
        Assert.DoesNotContain("ContinueWith", text);
    }

    [Fact]
    public void Is_emitted_where_nobody_calls_it_only_into_wired_apps()
    {
        Assert.NotEmpty(TasksOf(App.Console));
        Assert.Empty(TasksOf(App.Web.WithCode() with { Kind = OutputKind.DynamicallyLinkedLibrary }));
        Assert.Empty(TasksOf(App.Web.Setting("SentryGenRoute", "off")));
    }

    [Fact]
    public void Is_emitted_for_a_task_of_a_type_that_another_generator_writes()
    {
        const string Code = "static class Calls { static void M(Client client) => client.SendAsync().ReportFault(); }";
        var app = App.Web.WithCode(Code) with { Kind = OutputKind.DynamicallyLinkedLibrary };
        Assert.Contains(app.Generate().Run.GeneratedSources, source => source.HintName == "SentryGen.Tasks.g.cs");
    }

    [Theory]
    [InlineData("Task")]
    [InlineData("object")]
    public void Stands_back_where_the_code_has_a_method_of_that_name(string type)
    {
        var own = "namespace Shop { static class Own { public static void ReportFault(this " + type + " it) => it.ToString(); } }";
        Assert.Empty(TasksOf(App.Console.WithCode("using Shop;\n" + CallBySevenThree, "using System.Threading.Tasks;\n" + own)));
    }

    [Fact]
    public void Is_emitted_beside_a_method_of_that_name_for_other_types()
    {
        const string Own = """
            namespace Shop
            {
                class Log
                {
                    void ReportFault() { }
                    void Use() => this.ReportFault();
                }
            }
            """;
        Assert.NotEmpty(TasksOf(App.Console.WithCode(Call, Own)));
    }

    /// <summary>An app may see the internals of another one, and both are wired.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp9, LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp9, LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp10, LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10, LanguageVersion.CSharp10)]
    public void Means_one_method_between_friends(LanguageVersion ofFriend, LanguageVersion ofApp)
    {
        const string Shows = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Acme.Shop\")]\n";
        var friend = App.Console.WithCode(Shows + "class Till { static void Main() { } }") with { Language = ofFriend };
        friend.Driver().RunGeneratorsAndUpdateCompilation(friend.Compile().WithAssemblyName("Acme.Till"), out var wired, out _);
        var reference = wired.ToMetadataReference();
        (App.Console.WithCode(Call).Referencing([reference]) with { Language = ofApp }).Generate().MustCompile();
    }

    private static string TasksOf(App app) => string.Concat(app.Generate().MustCompile().Run.GeneratedSources
        .Where(source => source.HintName == "SentryGen.Tasks.g.cs").Select(source => source.SourceText.ToString()));
}
