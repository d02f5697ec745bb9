namespace SentryGen.Tests.Rules;

/// <summary>What it makes of whole apps is in FixedApps.</summary>
public class SNTG2002FixTests() : RuleSpecification("SNTG2002")
{
    private static Snippet Off(Project project, string code) => Unit(code).In(project).Building("SentryGenEnabled = false", "UsingMicrosoftNETSdkWeb = true");

    [Fact]
    public Task Wires_the_lambda_that_configures_a_web_host() => Fixes(
        Off(Project.Web, """
        Sentry.SentrySdk.Init("");
        Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web => web.Configure(app => { }))
            .Build().Run();
        """),
        Unit("""
        Sentry.SentrySdk.Init("");
        Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web =>
            {
                web.UseSentry(options => options.InitializeSdk = false);
                web.Configure(app => { });
            })
            .Build().Run();
        """),
        "InsertSetUp");

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\"); Acme.CreateBuilder(args).Build().Run(); static class Acme { public static WebApplicationBuilder CreateBuilder(string[] args) => WebApplication.CreateBuilder(args); }")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Services.AddLogging(logging => logging.AddSentry()); builder.Build().Run();")]
    public Task Is_not_offered_where_the_place_is_not_clear(string code) => DoesNotOffer("InsertSetUp", Off(Project.Web, code));

    [Fact]
    public Task Is_not_offered_where_the_package_is_missing() => DoesNotOffer(
        "InsertSetUp", Off(Project.WebWithoutAdapter, "Sentry.SentrySdk.Init(\"\"); var builder = WebApplication.CreateBuilder(args); builder.Build().Run();"));
}
