using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Emitted;

/// <summary>Projects that the generator keeps out of.</summary>
public class EmittedNowhere
{
    [Theory]
    [InlineData(OutputKind.DynamicallyLinkedLibrary)]
    [InlineData(OutputKind.NetModule)]
    public void In_a_library(OutputKind kind) => Assert.Null((App.Web.WithCode() with { Kind = kind }).Generate().Text);

    [Theory]
    [InlineData("IsTestProject")]
    [InlineData("IsTestingPlatformApplication")]
    public void In_a_test_project(string marker) => Assert.Null(App.Web.Setting(marker, "True").Generate().Text);

    [Theory]
    [InlineData("false")]
    [InlineData("False")]
    [InlineData(" false ")]
    public void Where_it_is_switched_off(string value) => Assert.Null(App.Web.Setting("SentryGenEnabled", value).Generate().Text);

    [Fact]
    public void Without_Sentry() => Assert.Null(new App { References = [.. Packs.Net, .. Packs.AspNetCore] }.Generate().Text);

    /// <summary>With IncludeAssets="analyzers" neither the props nor the SDK come, but the SDK's own generator does.</summary>
    [Fact]
    public void With_the_analyzers_alone_but_for_what_the_generator_of_the_SDK_calls()
    {
        var app = new App { References = [.. Packs.Net], Properties = ImmutableDictionary<string, string>.Empty }.AndCode("""
            namespace Sentry.Generated
            {
                internal static class BuildPropertyInitializer
                {
                    [global::System.Runtime.CompilerServices.ModuleInitializerAttribute]
                    internal static void Initialize() =>
                        global::Sentry.CompilerServices.BuildProperties.Initialize(new global::System.Collections.Generic.Dictionary<string, string>());
                }
            }
            """);
        Assert.Equal("SNTG9004", Assert.Single(app.Generate().MustCompile().Run.Diagnostics).Id);

        var framework = (app.WithCode() with { Kind = OutputKind.DynamicallyLinkedLibrary }).Compile().WithAssemblyName("xunit.core");
        Assert.Empty(app.Referencing([framework.ToMetadataReference()]).Generate().MustCompile().Run.Diagnostics);
    }

    [Theory]
    [InlineData("IsTestProject", "")]
    [InlineData("IsTestProject", "false")]
    [InlineData("SentryGenEnabled", "")]
    [InlineData("SentryGenEnabled", "true")]
    [InlineData("SentryGenEnabled", "no")]
    [InlineData("SentryGenRoute", "")]
    [InlineData("SentryGenRoute", " AUTO ")]
    [InlineData("SentryGenRoute", "kubernetes")]
    public void But_everywhere_else(string property, string value) =>
        Assert.Equal(App.Web.Generate().Text, App.Web.Setting(property, value).Generate().Text);
}
