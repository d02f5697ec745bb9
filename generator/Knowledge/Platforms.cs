namespace SentryGen.Knowledge;

/// <summary>A platform, by the names of the variables that it injects into its apps.</summary>
/// <param name="Name">The platform.</param>
/// <param name="Marks">One of these is set there and nowhere else.</param>
internal sealed record Platform(string Name, params string[] Marks)
{
    /// <summary>The variables that name the environment of the app.</summary>
    public string[] Environment { get; init; } = [];

    /// <summary>Set, and not to "false", where a pull request is deployed to be looked at.</summary>
    public string[] Preview { get; init; } = [];

    /// <summary>Which commit or image is deployed.</summary>
    public string[] Release { get; init; } = [];

    /// <summary>Which instance runs.</summary>
    public string[] Server { get; init; } = [];

    public (string Name, string Variable)[] Tags { get; init; } = [];
}

/// <summary>The platforms that SentryGen knows. The first that matches is taken, so one that runs on another stands before it.</summary>
internal static class Platforms
{
    public static readonly Platform[] All =
    [
        new("BlueKing PaaS", "BKPAAS_APP_ID", "BKPAAS_APP_CODE")
        {
            Environment = ["BKPAAS_ENVIRONMENT"],
            Server = ["HOSTNAME"],
            Tags = [("app", "BKPAAS_APP_ID"), ("module", "BKPAAS_APP_MODULE_NAME"), ("process", "BKPAAS_PROCESS_TYPE"),
                ("region", "BKPAAS_ENGINE_REGION")],
        },
        new("Heroku", "DYNO")
        {
            Preview = ["HEROKU_PR_NUMBER"],
            Release = ["HEROKU_BUILD_COMMIT", "HEROKU_SLUG_COMMIT"],
            Server = ["DYNO"],
            Tags = [("app", "HEROKU_APP_NAME")],
        },
        new("Fly.io", "FLY_APP_NAME")
        {
            Release = ["FLY_IMAGE_REF"],
            Server = ["FLY_MACHINE_ID"],
            Tags = [("app", "FLY_APP_NAME"), ("process", "FLY_PROCESS_GROUP"), ("region", "FLY_REGION")],
        },
        new("Render", "RENDER")
        {
            Preview = ["IS_PULL_REQUEST"],
            Release = ["RENDER_GIT_COMMIT"],
            Server = ["RENDER_INSTANCE_ID"],
            Tags = [("app", "RENDER_SERVICE_NAME")],
        },
        new("Azure App Service", "WEBSITE_SITE_NAME")
        {
            Environment = ["WEBSITE_SLOT_NAME"],
            Release = ["BUILD_SOURCEVERSION"],
            Server = ["WEBSITE_INSTANCE_ID"],
            Tags = [("app", "WEBSITE_SITE_NAME"), ("region", "REGION_NAME")],
        },
        new("Railway", "RAILWAY_ENVIRONMENT_NAME", "RAILWAY_PROJECT_ID")
        {
            Environment = ["RAILWAY_ENVIRONMENT_NAME"],
            Release = ["RAILWAY_GIT_COMMIT_SHA"],
            Server = ["RAILWAY_REPLICA_ID"],
            Tags = [("app", "RAILWAY_SERVICE_NAME"), ("region", "RAILWAY_REPLICA_REGION")],
        },
        new("Kubernetes", "KUBERNETES_SERVICE_HOST")
        {
            Server = ["HOSTNAME"],
            Tags = [("namespace", "POD_NAMESPACE"), ("node", "NODE_NAME")],
        },
    ];

    /// <summary>
    /// Parts of the names of variables that hold a secret, or may: the bootstrap reads none of them, whatever platform injects it.
    /// <c>BKPAAS_APP_SECRET</c>, <c>RAILWAY_TOKEN</c>, <c>WEBSITE_AUTH_ENCRYPTION_KEY</c>, <c>AZURE_STORAGE_CONNECTION_STRING</c>.
    /// </summary>
    public static readonly string[] Secrets =
        ["SECRET", "TOKEN", "PASSWORD", "PASSWD", "PRIVATE", "CREDENTIAL", "CONNECTION", "CONNSTR", "KEY", "DATABASE_URL"];
}
