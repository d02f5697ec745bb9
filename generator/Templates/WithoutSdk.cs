#if WithoutSdk
namespace Sentry.CompilerServices
{
    // Sentry's own generator emits a call of this, and the Sentry SDK, which declares it, is not there.
    internal static class BuildProperties
    {
        internal static void Initialize(global::System.Collections.Generic.Dictionary<string, string> properties)
        {
        }
    }
}
#endif
