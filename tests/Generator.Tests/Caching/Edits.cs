using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace SentryGen.Tests.Caching;

/// <summary>When a developer types, nothing behind the facts runs again, unless the facts are others.</summary>
public class Edits
{
    private const string Program = """
        var shop = new Acme.Shop();
        shop.Sell(1);
        """;

    private const string Shop = """
        namespace Acme
        {
            public class Shop
            {
                public int Sold { get; private set; }

                public void Sell(int count)
                {
                    Sold += count;
                }
            }
        }
        """;

    private static readonly App Before = App.Web.WithCode(Program, Shop);

    private static readonly Dictionary<string, Func<App, App>> Idle = new()
    {
        ["nothing"] = app => app,
        ["a method body"] = Edit("Sold += count;", "Sold += count; Sold--;"),
        ["a comment"] = Edit("Sold += count;", "Sold += count; // and counting"),
        ["a comment that speaks of UseSentry()"] = Edit("Sold += count;", "Sold += count; // builder.WebHost.UseSentry();"),
        ["whitespace"] = Edit("Sold += count;", "\n\n    Sold += count;"),
        ["a member more"] = Edit("public void Sell", "public void Close() { } public void Sell"),
        ["members in another order"] =
            Edit("public int Sold { get; private set; }", "", "public void Sell", "public int Sold { get; private set; } public void Sell"),
        ["a name"] = Edit("int count", "int number", "+= count", "+= number"),
        ["a half-written line"] = Edit("Sold += count;", "Sold += count; Sold."),
        ["an Init that is not Sentry's"] = Edit("Sold += count;", "Sold += count; Init(); void Init() { }"),
        ["a file more"] = app => app.AndCode("namespace Acme { class Stock { } }"),
        ["a file less"] = app => app.WithCode(Program),
        ["an unrelated property"] = app => app.Setting("RootNamespace", "Acme"),
        ["a property that says what is so anyway"] = app => app.Setting("SentryGenEnabled", "true").Setting("SentryGenRoute", "Auto"),
        ["an unrelated reference"] = app => app.Referencing([MetadataReference.CreateFromFile(typeof(Edits).Assembly.Location)]),
    };

    private static readonly Dictionary<string, Func<App, App>> Telling = new()
    {
        ["a UseSentry call"] = Edit(
            "var shop",
            "Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions.UseSentry(Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).WebHost); var shop"),
        ["an Init call"] = Edit("Sold += count;", "Sold += count; global::Sentry.SentrySdk.Init();"),
        ["an Init call in a new file"] = app => app.AndCode("class Own { void Set() => global::Sentry.SentrySdk.Init(); }"),
        ["SentryGenRoute"] = app => app.Setting("SentryGenRoute", "console"),
        ["SentryGenEnabled"] = app => app.Setting("SentryGenEnabled", "false"),
        ["a build property of the SDK"] = app => app.Setting("PublishAot", "true"),
        ["Sentry.AspNetCore is gone"] = app => app with { References = [.. app.References.Except(Packs.SentryAspNetCore)] },
        ["no exe any more"] = app => app with { Kind = OutputKind.DynamicallyLinkedLibrary },
        ["C# 8"] = app => app with { Language = LanguageVersion.CSharp8 },
    };

    public static TheoryData<string> IdleEdits => [.. Idle.Keys];

    public static TheoryData<string> TellingEdits => [.. Telling.Keys];

    [Theory]
    [MemberData(nameof(IdleEdits))]
    public void Re_run_nothing_behind_the_facts(string edit)
    {
        var run = Typing.From(Before).To(Idle[edit]);

        Assert.All(run.Reasons(Stages.Options), reason => Assert.True(reason is Cached or Unchanged, $"Options: {reason}"));
        Assert.All(run.Reasons(Stages.OwnWiring), reason => Assert.True(reason is Cached or Unchanged, $"OwnWiring: {reason}"));
        Assert.All(run.Reasons(Stages.Facts), reason => Assert.True(reason is Cached or Unchanged, $"Facts: {reason}"));
        Assert.Equal([Cached], run.Reasons(Stages.Plan));
        Assert.Equal([Cached], run.OutputReasons);
    }

    [Theory]
    [MemberData(nameof(TellingEdits))]
    public void Re_run_all_of_it_when_the_facts_are_others(string edit)
    {
        var run = Typing.From(Before).To(Telling[edit]);

        Assert.Equal([Modified], run.Reasons(Stages.Facts));
        Assert.Equal([Modified], run.Reasons(Stages.Plan));
        Assert.DoesNotContain(Cached, run.OutputReasons);
        Assert.NotEqual(run.TextBefore, run.TextAfter);
    }

    [Fact]
    public void Are_seen_when_a_web_app_gets_its_adapter()
    {
        var run = Typing.From(App.WebWithoutAdapter).To(app => app.Referencing([.. Packs.SentryLogging, .. Packs.SentryAspNetCore]));

        Assert.Equal([Modified], run.Reasons(Stages.Plan));
        Assert.Equal(App.Web.Generate().Text, run.TextAfter);
    }

    [Theory]
    [MemberData(nameof(IdleEdits))]
    [MemberData(nameof(TellingEdits))]
    public void End_where_a_first_run_ends(string edit)
    {
        var change = Idle.GetValueOrDefault(edit) ?? Telling[edit];

        Assert.Equal(change(Before).Generate().Text, Typing.From(Before).To(change).TextAfter);
    }

    [Fact]
    public void Apart_two_runs_over_the_same_give_equal_models()
    {
        var (one, other) = (Before.Generate().Run, (Before with { }).Generate().Run);

        Assert.All(Pipeline.Stages, stage => Assert.Equal(Pipeline.Models(one, stage), Pipeline.Models(other, stage)));
        Assert.Equal(Pipeline.Models(one, Stages.Plan).Single().GetHashCode(), Pipeline.Models(other, Stages.Plan).Single().GetHashCode());
    }

    /// <summary>Replaces the first text by the second, the third by the fourth, and so on.</summary>
    private static Func<App, App> Edit(params string[] texts) => app => texts.Chunk(2).Aggregate(app, (edited, pair) =>
    {
        Assert.Contains(edited.Sources, source => source.Contains(pair[0]));
        return edited with { Sources = [.. edited.Sources.Select(source => source.Replace(pair[0], pair[1]))] };
    });
}
