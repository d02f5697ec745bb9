using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Writing;

namespace SentryGen.Tests.Emitted;

/// <summary>The emitted code compiles without a warning in whatever project it lands.</summary>
public class EmittedCode
{
    private static readonly Dictionary<string, Func<App, App>> Projects = new()
    {
        ["as it is"] = app => app,
        ["C# 9"] = app => app with { Language = LanguageVersion.CSharp9 },
        ["C# of tomorrow"] = app => app with { Language = LanguageVersion.Preview },
        ["nullable off"] = app => app with { Nullable = NullableContextOptions.Disable },
        ["Windows app"] = app => app with { Kind = OutputKind.WindowsApplication },
        ["implicit usings"] = app => (app with { Language = LanguageVersion.Latest }).AndCode(
            """
            global using global::System;
            global using global::System.Collections.Generic;
            global using global::System.IO;
            global using global::System.Threading;
            """),
        ["user namespaces called like the framework's"] = app => app.AndCode(
            """
            namespace Acme.Sentry { class Sentry { } class System { } class Microsoft { } }
            namespace Acme.System { class Exception { } }
            namespace SentryGen { class System { } class Sentry { } class Microsoft { } }
            namespace SentryGen.Generated { class System { } class Sentry { } class Microsoft { } }
            """),
        ["user types called like the emitted ones"] = app => app.AndCode(
            "class SentryBootstrap { } class Process { } class Dsn { } class Hosts { } class WebHost { } class Signals { } class Wiring { } class State { } class Surroundings { } class Platform { } class HostEvent { } class SelfTest { } class Answer { } class Exception { }"),
        ["user aliases called like the framework's"] = app => (app with { Language = LanguageVersion.Latest }).AndCode(
            "global using Microsoft = Acme.Shop; global using System = Acme.Shop; namespace Acme { class Shop { } }"),
        ["a user's own AddSentry"] = app => app.AndCode(
            "static class Own { public static void AddSentry<T>(this T any, System.Action<object> shape) { } }"),
    };

    private const string ShapedOptions = """
        namespace SentryGen.Generated
        {
            static partial class SentryBootstrap
            {
                static partial void Configure(global::Sentry.SentryOptions options) => options.MaxBreadcrumbs = 7;
            }
        }
        """;

    [Theory]
    [InlineData("given")]
    [InlineData("@class")]
    public void Names_the_parameter_of_Configure_as_the_user_does(string parameter) => App.Console.AndCode(
        ShapedOptions.Replace("SentryOptions options) => options.", $"SentryOptions {parameter}) => {parameter}.",
            StringComparison.Ordinal))
        .Generate().MustCompile();

    [Theory]
    [InlineData("6")]
    [InlineData("7")]
    public void Compiles_beside_an_AddSentry_in_the_namespace_of_the_adapters(string version)
    {
        var generated = App.Web.On(version).AndCode("""
            namespace Microsoft.Extensions.Logging
            {
                static class Own
                {
                    public static ILoggingBuilder AddSentry(this ILoggingBuilder b, System.Action<global::Sentry.Extensions.Logging.SentryLoggingOptions>? o) => b;
                }
            }
            """).Generate().MustCompile();
        Assert.Contains("because the app declares an AddSentry of its own in Microsoft.Extensions.Logging", generated.Text);
    }

    public static MatrixTheoryData<string, string> ShapesInProjects =>
        new(Shapes.All.Keys.Where(shape => shape != "CSharp7"), Projects.Keys);

    [Theory]
    [MemberData(nameof(ShapesInProjects))]
    public void Compiles(string shape, string project) => Projects[project](Shapes.All[shape]).Generate().MustCompile();

    [Theory]
    [InlineData("Console")]
    [InlineData("AspNetCore")]
    [InlineData("NetFramework")]
    public void Compiles_beside_another_wired_app_whose_internals_it_sees(string shape)
    {
        var app = Shapes.All[shape];
        var other = app.AndCode("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Acme.Shop\")]").Generate().MustCompile();
        var stock = MetadataReference.CreateFromImage(other.Compilation.WithAssemblyName("Acme.Stock").Image());

        app.Referencing([stock]).Generate().MustCompile();
    }

    [Fact]
    public void Compiles_where_a_class_called_Sentry_hides_the_SDK() => App.Web.AndCode("class Sentry { }").Generate().MustCompile();

    /// <summary>Of C# 11 on it is a type of one file: who declares it besides is not seen, as another generator is not.</summary>
    [Theory]
    [InlineData("internal", LanguageVersion.CSharp11)]
    [InlineData("public", LanguageVersion.CSharp12)]
    [InlineData("file", LanguageVersion.Latest)]
    public void Compiles_beside_another_generator_that_declares_the_attribute_that_the_framework_lacks(string access,
        LanguageVersion language)
    {
        var generated = (App.NetFramework with { Language = language }).Generate().MustCompile();

        var theirs = CSharpSyntaxTree.ParseText(Attribute(access) + UseOfAttribute,
            (CSharpParseOptions)generated.Compilation.SyntaxTrees.First().Options);
        (generated with { Compilation = generated.Compilation.AddSyntaxTrees(theirs) }).MustCompile();
    }

    [Theory]
    [InlineData("internal", LanguageVersion.CSharp9)]
    [InlineData("public", LanguageVersion.CSharp10)]
    [InlineData("internal", LanguageVersion.Latest)]
    [InlineData("public", LanguageVersion.Latest)]
    [InlineData("file", LanguageVersion.Latest)]
    public void Compiles_where_the_user_brings_the_attribute_that_the_framework_lacks(string access, LanguageVersion language) =>
        (App.NetFramework with { Language = language }).AndCode(Attribute(access) + UseOfAttribute).Generate().MustCompile();

    [Theory]
    [InlineData("internal", 1, LanguageVersion.CSharp9)]
    [InlineData("public", 1, LanguageVersion.CSharp9)]
    [InlineData("public", 2, LanguageVersion.CSharp9)]
    [InlineData("internal", 2, LanguageVersion.Latest)]
    [InlineData("public", 2, LanguageVersion.Latest)]
    public void Compiles_beside_libraries_that_bring_the_attribute_that_the_framework_lacks(string access, int libraries,
        LanguageVersion language)
    {
        var library = (App.NetFramework with { Kind = OutputKind.DynamicallyLinkedLibrary })
            .WithCode("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Acme.Shop\")]\n" + Attribute(access)).Compile();
        var references = Enumerable.Range(1, libraries)
            .Select(number => MetadataReference.CreateFromImage(library.WithAssemblyName("Acme.Till" + number).Image()));

        (App.NetFramework with { Language = language }).Referencing([.. references]).Generate().MustCompile();
    }

    private const string UseOfAttribute =
        "static class First { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Start() { } }";

    private static string Attribute(string access) => $$"""
        namespace System.Runtime.CompilerServices
        {
            /// <summary>Declared for an old target.</summary>
            [AttributeUsage(AttributeTargets.Method)]
            {{access}} sealed class ModuleInitializerAttribute : Attribute { }
        }

        """;

    [Fact]
    public void Compiles_as_CSharp_7() => Shapes.All["CSharp7"].Generate().MustCompile();

    [Theory]
    [InlineData("Console")]
    [InlineData("GenericHost")]
    [InlineData("AspNetCore")]
    [InlineData("AspNetCoreAfterOwnInit")]
    [InlineData("NetFramework")]
    public void Lets_users_shape_the_options(string shape) => Shapes.All[shape].AndCode(ShapedOptions).Generate().MustCompile();

    [Theory]
    [InlineData("Console")]
    [InlineData("GenericHost")]
    [InlineData("AspNetCore")]
    [InlineData("NetFramework")]
    public void Leaves_every_name_to_the_code_that_shapes_the_options(string shape)
    {
        var declared = Shapes.All[shape].Generate().Nodes.ToList();
        var types = declared.OfType<TypeDeclarationSyntax>().Select(type => type.Identifier.Text)
            .Except(["SentryBootstrap", "SentryGenBootstrap", "ModuleInitializerAttribute"]).Distinct().ToList();
        var methods = declared.OfType<MethodDeclarationSyntax>().Select(method => method.Identifier.Text)
            .Except(["Configure", "SentryGenBootstrapConfigure", .. types]).Distinct().ToList();
        Assert.Contains("Process", types);
        Assert.Contains("Read", methods);

        Shapes.All[shape].AndCode($$"""
            namespace Acme.Own
            {
                {{string.Concat(types.Select(type => $"class {type} {{ public static int Mine = 7; }} "))}}
                static class Functions { {{string.Concat(methods.Select(method => $"public static int {method}(int mine, int also) => mine; "))}}}
            }

            namespace SentryGen.Generated
            {
                using Acme.Own;
                using static Acme.Own.Functions;

                static partial class SentryBootstrap
                {
                    static partial void Configure(global::Sentry.SentryOptions options) =>
                        options.MaxBreadcrumbs = {{string.Join(" + ", [
                            .. types.Select(type => type + ".Mine"), .. methods.Select(method => method + "(1, 2)")])}};
                }
            }
            """).Generate().MustCompile();
    }

    [Theory]
    [InlineData("Console")]
    [InlineData("AspNetCore")]
    [InlineData("GrpcOn7")]
    public void Binds_the_code_that_shapes_the_options_to_the_types_of_the_user(string shape) => Shapes.All[shape].AndCode("""
        namespace Acme.Own
        {
            static class Platform { public const string Name = "mine"; }
            static class State { public const string Name = "mine"; }
            static class Log { public static string Level(int of) => "mine"; }
            static class Dsn { public static string Read(int number) => "mine"; }
            static class Web { public const string Name = "mine"; }
            static class WebHost { public const string Name = "mine"; }
            static class Hosts { public const string Name = "mine"; }
            static class Surroundings { public const string Name = "mine"; }
        }

        namespace SentryGen.Generated
        {
            using System.Diagnostics;
            using Acme.Own;

            static partial class SentryBootstrap
            {
                static partial void Configure(global::Sentry.SentryOptions options)
                {
                    options.MaxBreadcrumbs = Process.GetCurrentProcess().Id;
                    options.ServerName = Platform.Name + State.Name + Log.Level(1) + Dsn.Read(2) + Web.Name + WebHost.Name + Hosts.Name + Surroundings.Name;
                }
            }
        }
        """).Generate().MustCompile();

    [Fact]
    public void Looks_at_the_code_that_shapes_the_options_as_at_any_other()
    {
        var compilation = App.Console.AndCode(ShapedOptions).Generate().MustCompile().Compilation;

        Assert.Empty(compilation.GetTypeByMetadataName("SentryGen.Generated.SentryBootstrap")!.GetAttributes());
    }

    [Fact]
    public void Keeps_shaped_options_compiling_when_the_route_is_off() =>
        Shapes.All["RouteOff"].AndCode(ShapedOptions).Generate().MustCompile();

    [Fact]
    public void Keeps_shaped_options_compiling_when_the_app_wires_itself() =>
        Shapes.All["OwnUseSentry"].AndCode(ShapedOptions).Generate().MustCompile();

    [Fact]
    public void Keeps_shaped_options_compiling_when_switched_off() =>
        App.Console.Setting("SentryGenEnabled", "false").AndCode(ShapedOptions).Generate().MustCompile();

    [Fact]
    public void Keeps_shaped_options_compiling_as_CSharp_7_when_switched_off() =>
        Shapes.All["CSharp7"].Setting("SentryGenEnabled", "false").AndCode(ShapedOptions).Generate().MustCompile();

    [Theory]
    [InlineData("Re\"lease\\")]
    [InlineData("two\nlines\r\nand a half\u0085 \u2028 \u2029.")]
    [InlineData("\0\u001b")]
    [InlineData("half a pair: \ud83d")]
    [InlineData("{0} $\"{x}\" \\u0022 */ // #endif")]
    public void Hands_any_build_property_on_unharmed(string value)
    {
        var generated = App.Console.Setting("PublishAot", value).Generate().MustCompile();

        var literals = generated.Nodes.OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)).Select(literal => literal.Token.ValueText);
        Assert.Contains(value, literals);
    }

    [Theory]
    [InlineData("Grpc", true)]
    [InlineData("GrpcOn7", true)]
    [InlineData("GrpcBySentry", false)]
    [InlineData("AspNetCore", false)]
    public void Has_the_interceptor_that_the_fate_rules_look_for(string shape, bool has) =>
        Assert.Equal(has,
            Shapes.All[shape].Generate()
                .MustCompile()
                .Compilation.GetTypeByMetadataName(SentryGen.Knowledge.Emitted.GrpcAnswers) is not null);

    [Fact]
    public void Compiles_whatever_feature_is_missing()
    {
        var app = App.Web.With("Grpc.AspNetCore.Server", "Sentry.AspNetCore.Grpc", "Orleans.Core.Abstractions") with
        {
            Language = LanguageVersion.CSharp9,
        };
        var compilation = app.Compile();

        Parallel.ForEach(Plans().Distinct(), plan =>
        {
            var files = BootstrapSource.For(plan).Select(file => CSharpSyntaxTree.ParseText(file.Text, app.ParseOptions));
            var complaints = compilation.AddSyntaxTrees(files).GetDiagnostics()
                .Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(Generated.Quoted).ToList();
            Assert.True(complaints.Count == 0, string.Join("\n", complaints));
        });
    }

    /// <summary>All routes with all capabilities, with none, with each one missing or alone, and with all as Sentry 7 has them.</summary>
    private static IEnumerable<BootstrapPlan> Plans()
    {
        var all = Enum.GetValues<Capability>();
        var none = all.Aggregate(new CapabilitySet(), (sum, capability) => sum.With(capability));
        CapabilitySet[] lackings =
        [
            new(), none.Without(new CapabilitySet().With(Capability.Start)),
            .. all.Select(capability => new CapabilitySet().With(capability)),
            .. all.Select(capability => none.Without(new CapabilitySet().With(capability).With(Capability.Start))),
        ];
        ReferenceSet[] others =
        [
            default, References.ModuleInitializer, References.PosixSignals, References.HttpHandlers, References.ValueTasks,
            Hosts.FirstWebHost,
            KnownHost.Named("gRPC server"), KnownHost.Named("Orleans"),
        ];
        var most = others.Aggregate((sum, other) => sum | other);
        return (
            from route in Bootstrap.RouteNames
            from own in new[] { OwnWiring.None, OwnWiring.Init }
            from mix in others.Select(other => (Lacking: new CapabilitySet(), References: other))
                .Concat(lackings.Select(lacking => (Lacking: lacking, References: most)))
            let facts = new Facts
            {
                IsApp = true,
                LanguageHasFileTypes = false,
                LanguageHasGlobalUsings = false,
                RequestedRoute = route.Name,
                References = mix.References | References.Sentry | References.LoggingAdapter | References.AspNetCoreAdapter
                    | Hosts.GenericHost | Hosts.AspNetCore,
                Lacking = mix.Lacking,
                OwnWiring = own,
                BuildProperties = new([new("PublishAot", "true")]),
            }
            select BootstrapPlan.For(facts, Bootstrap.Decide(facts))).OfType<BootstrapPlan>();
    }
}
