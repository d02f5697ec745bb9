namespace Microsoft.Maui.Hosting
{
    public sealed class MauiApp
    {
        public static MauiAppBuilder CreateBuilder(bool useDefaults = true) => new();
    }

    public sealed class MauiAppBuilder
    {
        public Microsoft.Extensions.Configuration.ConfigurationManager Configuration { get; } = new();

        public MauiApp Build() => new();
    }

    public static class AppHostBuilderExtensions
    {
        public static MauiAppBuilder UseMauiApp<TApp>(this MauiAppBuilder builder) where TApp : class => builder;
    }
}
