using Microsoft.CodeAnalysis;
using SentryGen.Reading;

namespace SentryGen.Tests.Reading;

/// <summary>The findings of the doctor in the sources of a project, in those of referenced projects, and in assemblies.</summary>
public class InquiryIsRead
{
    private static readonly Dictionary<string, Row> Table = new()
    {
        ["UseSentry"] = new(App.Web,
            "using Microsoft.AspNetCore.Hosting; public static class Own { public static void Set(IWebHostBuilder web) => web.UseSentry(); }"),
        ["AddSentry"] = new(App.Worker,
            "using Microsoft.Extensions.Logging; public static class Own { public static void Set(ILoggingBuilder logging) => logging.AddSentry(); }"),
        ["SentrySdk.Init"] = new(App.Console,
            "using static Sentry.SentrySdk; public static class Own { public static object Set(string dsn) => Init(dsn); }"),
        ["none"] = new(App.Console,
            "public static class Own { public static void Set(System.Exception e) => Sentry.SentrySdk.CaptureException(e); public static void Init() { } }"),
    };

    public static TheoryData<string> Calls => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Calls))]
    public void In_the_sources_of_a_referenced_project(string call)
    {
        var (app, source) = Table[call];

        var told = Asked(app, new AskedSource("", "Own.Set(default);"), new AskedSource("Acme.Hosting", source));

        Assert.Contains($"own calls  {(call == "none" ? call : $"{call} in Acme.Hosting")}\n", told);
        Assert.DoesNotContain("calls SentrySdk.Init itself", told);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void In_a_referenced_assembly(string call)
    {
        var (app, source) = Table[call];

        var told = Asked(app.Referencing([Built(app, source)]), new AskedSource("", "return;"));

        Assert.Contains($"own calls  {(call == "none" ? call : $"{call} in Acme.Hosting.dll")}\n", told);
    }

    /// <summary>The sources say more than the assembly, which may be old.</summary>
    [Fact]
    public void Not_in_an_assembly_whose_sources_are_there() => Assert.Contains(
        "own calls  none\n",
        Asked(App.Web.Referencing([Built(App.Web, Table["UseSentry"].Source)]), new AskedSource("Acme.Hosting", "public class Empty;")));

    [Theory]
    [InlineData("", "AddSentry")]
    [InlineData("Acme.Hosting", "AddSentry in Acme.Hosting")]
    public void And_are_no_gap(string place, string call)
    {
        var told = Asked(
            App.Worker.Setting("SentryGenEnabled", "false"),
            new AskedSource("", "return;"),
            new AskedSource(place, Table["AddSentry"].Source));

        Assert.Contains($"own calls  {call}\n", told);
        Assert.Contains("missing    nothing\n", told);
    }

    /// <summary>As a build without them would complain: CS8795, CS0534, CS0103.</summary>
    [Fact]
    public void Without_a_word_about_the_code_of_other_generators()
    {
        const string Incomplete = """
            using System.Text.RegularExpressions;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Hosting;
            System.Console.WriteLine(Words.Letters() + Acme.Messages.Greeting);
            WebApplication.CreateBuilder(args).WebHost.UseSentry();
            partial class Words { [GeneratedRegex("[a-z]")] public static partial Regex Letters(); }
            partial class Known : System.Text.Json.Serialization.JsonSerializerContext { }
            """;
        Assert.Contains(App.Web.WithCode(Incomplete).Compile().GetDiagnostics(), diagnostic => diagnostic.Id == "CS8795");

        Assert.Contains("none, because the app calls UseSentry itself\n", Asked(App.Web, new AskedSource("", Incomplete)));
    }

    [Theory]
    [InlineData("Exe", "console")]
    [InlineData("WinExe", "console")]
    [InlineData("Library", "none, a library")]
    public void And_know_an_app_by_its_output_type(string outputType, string host) =>
        Assert.Contains($"host       {host}\n",
            Asked(App.Console.Setting("SentryGenOutputType", outputType), new AskedSource("", "return;")));

    [Fact]
    public void And_answer_in_the_language_of_the_build()
    {
        var told = Asked(
            App.Web.Setting("SentryGenChinese", "true"),
            new AskedSource("", "Microsoft.AspNetCore.Builder.WebApplication.Create();"));

        Assert.Contains("// SentryGen 对 shop 的检查\n", told);
        Assert.Contains("//   主机       ASP.NET Core\n", told);
        Assert.Contains("//   接入方式   aspnetcore（项目引用了 ASP.NET Core 和 Sentry.AspNetCore）\n", told);
        Assert.Contains("//   自有调用   无\n", told);
        Assert.DoesNotMatch(@"\b(is|the|of|and|none|nothing|because)\b", told);
    }

    // As the shipped targets ask: the compiler itself compiles nothing.
    private static string Asked(App app, params ReadOnlySpan<AskedSource> sources)
    {
        var asking = app with { Sources = [], Kind = OutputKind.DynamicallyLinkedLibrary, Asked = [.. sources] };
        if (!app.Properties.ContainsKey(ReadInquiry.OutputType)) asking = asking.Setting("SentryGenOutputType", "Exe");
        return asking.Setting("SentryGenDoctor", "shop").Generate().MustCompile().Text!;
    }

    private static MetadataReference Built(App app, string source) => CompiledLibrary.Reference("Acme.Hosting", app.WithCode(source));

    /// <param name="App">The app that references it.</param>
    /// <param name="Source">A source of a library, which does the call or none.</param>
    private sealed record Row(App App, string Source);
}
