using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>Whatever it is given, the generator does not throw.</summary>
public class Robustness
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("}}}}")]
    [InlineData("UseSentry(")]
    [InlineData("AddSentry().UseSentry().Init();")]
    [InlineData("x?.Init(; y?.UseSentry<,>(")]
    [InlineData("class { void Init() => Init(")]
    [InlineData("global::Sentry.SentrySdk.Init(1, 2, 3, nonsense: _);")]
    [InlineData("Init<int>()(); new X().UseSentry[0]();")]
    [InlineData("#if\n#elif SENTRY\nnamespace N { class C<T> where T : C<T> { void Init() { this.Init(); } }")]
    [InlineData("\0\u2028\ud83d")]
    public void Broken_code(string code) => Survives(App.Web.WithCode(code));

    [Fact]
    public void No_code() => Survives(App.Web.WithCode());

    [Fact]
    public void No_references() => Survives(new App { Sources = ["Sentry.SentrySdk.Init(); builder.UseSentry();"] });

    [Fact]
    public void Neither() => Survives(new App { Sources = [] });

    [Fact]
    public void Sentry_without_a_framework() => Survives(new App { References = Packs.Sentry });

    [Fact]
    public void A_Sentry_of_the_user()
    {
        Survives(new App { References = Packs.Net }.WithCode(
            """
            return;
            namespace Sentry { static class SentrySdk { public static void Init() { } } }
            namespace Sentry.Extensions.Logging { class SentryLoggingOptions { } }
            """));
    }

    [Fact]
    public void The_same_assembly_twice() =>
        Survives(App.Web.Referencing([.. Packs.Sentry.Select(reference => MetadataReference.CreateFromFile(reference.Display!,
            new(aliases: ["again"])))]));

    [Theory]
    [MemberData(nameof(OddValues))]
    public void Odd_option_values(string property, string value) => Survives(App.Console.Setting(property, value)).MustCompile();

    public static MatrixTheoryData<string, string> OddValues => new(
        ["SentryGenEnabled", "SentryGenRoute", "IsTestProject", "IsTestingPlatformApplication", "_IsPublishing", "PublishAot"],
        ["", " ", "TRUE", "False", "yes", "0", "aspnetcore;host", "*/ } #error", "kubernetes\nclass Injected { }", "\ud83d", "\u2028 x"]);

    [Fact]
    public void Huge_option_values() =>
        Survives(App.Console.Setting("SentryGenRoute", new string('x', 1 << 20)).Setting("PublishAot", new string('"', 1 << 20)))
            .MustCompile();

    [Fact]
    public void Many_calls() =>
        Survives(App.Web.WithCode(string.Concat(Enumerable.Repeat("Acme.Init(); logging.AddSentry(); host?.UseSentry();\n", 1_000))));

    [Fact]
    public void Deep_nesting() => Survives(App.Web.WithCode("builder" + string.Concat(Enumerable.Repeat(".Init()", 1_000)) + ";"));

    private static Generated Survives(App app)
    {
        var generated = app.Generate();
        Assert.Null(generated.Run.Exception);
        Assert.Empty(generated.Run.Diagnostics);
        return generated;
    }
}
