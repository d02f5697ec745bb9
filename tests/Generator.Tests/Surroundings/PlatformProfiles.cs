using SentryGen.Knowledge;
using SentryGen.Tests.Emitted;

namespace SentryGen.Tests.Surroundings;

/// <summary>The bootstrap takes environment, release, server and tags from the variables of a platform.</summary>
[Collection(nameof(Injected))]
public class PlatformProfiles
{
    public static readonly TheoryData<string, string, string> Rows = new()
    {
        {
            "BlueKing PaaS",
            "BKPAAS_APP_ID=shop BKPAAS_APP_MODULE_NAME=default BKPAAS_ENVIRONMENT=stag BKPAAS_PROCESS_TYPE=web BKPAAS_ENGINE_REGION=default HOSTNAME=shop-web-7d9f BKPAAS_APP_SECRET=s3cret KUBERNETES_SERVICE_HOST=10.0.0.1",
            "environment=stag server=shop-web-7d9f app=shop module=default process=web region=default"
        },
        { "BlueKing PaaS of old", "BKPAAS_APP_CODE=shop BKPAAS_ENVIRONMENT=prod", "environment=prod" },
        { "Heroku", "DYNO=web.1 HEROKU_APP_NAME=shop HEROKU_BUILD_COMMIT=c0ffee HEROKU_SLUG_COMMIT=0ld",
            "release=c0ffee server=web.1 app=shop" },
        { "Heroku before its build metadata", "DYNO=web.1 HEROKU_SLUG_COMMIT=0ld", "release=0ld server=web.1" },
        { "Heroku, a review app", "DYNO=web.1 HEROKU_PR_NUMBER=17", "environment=preview server=web.1" },
        {
            "Fly.io",
            "FLY_APP_NAME=shop FLY_REGION=ams FLY_MACHINE_ID=9080e6f3 FLY_PROCESS_GROUP=app FLY_IMAGE_REF=registry.fly.io/shop:deployment-01HX",
            "release=shop:deployment-01HX server=9080e6f3 app=shop process=app region=ams"
        },
        { "Render", "RENDER=true RENDER_SERVICE_NAME=shop RENDER_INSTANCE_ID=srv-1 RENDER_GIT_COMMIT=c0ffee IS_PULL_REQUEST=false",
            "release=c0ffee server=srv-1 app=shop" },
        { "Render, a pull request", "RENDER=true IS_PULL_REQUEST=true", "environment=preview" },
        {
            "Azure App Service",
            "WEBSITE_SITE_NAME=shop WEBSITE_SLOT_NAME=Production WEBSITE_INSTANCE_ID=f00d REGION_NAME=westeurope BUILD_SOURCEVERSION=c0ffee WEBSITE_AUTH_ENCRYPTION_KEY=s3cret",
            "environment=production release=c0ffee server=f00d app=shop region=westeurope"
        },
        {
            "Railway",
            "RAILWAY_ENVIRONMENT_NAME=pr-17 RAILWAY_SERVICE_NAME=shop RAILWAY_REPLICA_ID=r-1 RAILWAY_REPLICA_REGION=us-west2 RAILWAY_GIT_COMMIT_SHA=c0ffee",
            "environment=pr-17 release=c0ffee server=r-1 app=shop region=us-west2"
        },
        { "Kubernetes", "KUBERNETES_SERVICE_HOST=10.0.0.1 HOSTNAME=shop-7d9f POD_NAMESPACE=shops NODE_NAME=node-3",
            "server=shop-7d9f namespace=shops node=node-3" },
        { "no platform", "HOSTNAME=laptop POD_NAMESPACE=shops", "" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Are_taken_from(string platform, string injected, string expected)
    {
        using var variables = Inject(injected);
        using var app = new LoadedApp(App.Console);

        Assert.True(expected == Told(app.Shaped()), $"{platform}: {Told(app.Shaped())}");
    }

    [Fact]
    public void Are_tested_each_of_them() =>
        Assert.Empty(Platforms.All.Select(platform => platform.Name).Except(Rows.Select(row => row.Data.Item1)));

    [Fact]
    public void Never_read_a_secret()
    {
        var read = Platforms.All.SelectMany(platform =>
            (string[])[.. platform.Marks, .. platform.Environment, .. platform.Preview, .. platform.Release, .. platform.Server,
                .. platform.Tags.Select(tag => tag.Variable)]);
        Assert.DoesNotContain(read.Concat(Variables.All.Select(variable => variable.Name)), IsSecret);
    }

    [Theory]
    [InlineData("BKPAAS_APP_SECRET")]
    [InlineData("RAILWAY_TOKEN")]
    [InlineData("WEBSITE_AUTH_ENCRYPTION_KEY")]
    [InlineData("SQLCONNSTR_shop")]
    [InlineData("DATABASE_URL")]
    public void Know_a_secret_by_its_name(string variable) => Assert.True(IsSecret(variable));

    [Fact]
    public void Leave_what_the_app_says()
    {
        using var variables =
            Inject("RENDER=true RENDER_SERVICE_NAME=shop RENDER_INSTANCE_ID=srv-1 RENDER_GIT_COMMIT=c0ffee IS_PULL_REQUEST=true");
        using var app = new LoadedApp(App.Console);
        var own = new SentryOptions { Environment = "mine", Release = "mine", ServerName = "mine", DefaultTags = { ["app"] = "mine" } };

        Assert.Equal("environment=mine release=mine server=mine app=mine", Told(app.Shaped(own)));
    }

    /// <summary>The SDK reads these itself where its options say nothing.</summary>
    [Fact]
    public void Leave_what_the_variables_of_Sentry_say()
    {
        using var variables =
            Inject("RENDER=true RENDER_GIT_COMMIT=c0ffee IS_PULL_REQUEST=true SENTRY_ENVIRONMENT=theirs SENTRY_RELEASE=theirs");
        using var app = new LoadedApp(App.Console);

        Assert.Equal("", Told(app.Shaped()));
    }

    [Theory]
    [InlineData("DOTNET_ENVIRONMENT=Staging", null, "staging")]
    [InlineData("DOTNET_ENVIRONMENT=Staging", "Production", "staging")]
    [InlineData("", "Production", "prod")]
    [InlineData("", "Staging", "staging")]
    [InlineData("", null, "prod")]
    public void Yield_to_what_the_host_was_told(string told, string? host, string expected)
    {
        using var variables = Inject("BKPAAS_APP_ID=shop BKPAAS_ENVIRONMENT=prod " + told);
        using var app = new LoadedApp(App.Worker);

        Assert.Equal(expected, app.Shaped(host: host).Environment);
    }

    [Theory]
    [InlineData("RAILWAY_ENVIRONMENT_NAME", "of/two parts")]
    [InlineData("RAILWAY_ENVIRONMENT_NAME", "a-name-that-is-longer-than-the-sixty-four-characters-that-sentry-takes")]
    [InlineData("RAILWAY_GIT_COMMIT_SHA", "c0ffee/")]
    public void Ignore_names_that_Sentry_refuses(string variable, string value)
    {
        using var variables = new Injected(("RAILWAY_PROJECT_ID", "1"), (variable, value));
        using var app = new LoadedApp(App.Console);

        Assert.Equal("", Told(app.Shaped()));
    }

    private static Injected Inject(string variables) =>
        new([.. variables.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(variable => variable.Split('=', 2))
            .Select(parts => (parts[0], parts[1]))]);

    private static bool IsSecret(string variable) =>
        Platforms.Secrets.Any(part => variable.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string Told(SentryOptions options) => string.Join(' ', new (string Name, string? Value)[]
        {
            ("environment", options.Environment), ("release", options.Release), ("server", options.ServerName),
        }
        .Concat(options.DefaultTags.Select(tag => (Name: tag.Key, Value: (string?)tag.Value)))
        .Where(told => !string.IsNullOrEmpty(told.Value))
        .Select(told => $"{told.Name}={told.Value}"));
}
