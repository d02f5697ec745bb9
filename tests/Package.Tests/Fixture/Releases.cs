namespace SentryGen.Tests;

/// <summary>
/// The releases of Sentry that apps are built with: the one that the package asks for at least, and the newest that is tested.
/// </summary>
internal static class Releases
{
    public const string Floor = "floor", Newest = "newest";

    public static readonly string[] All = [Floor, Newest];
}
