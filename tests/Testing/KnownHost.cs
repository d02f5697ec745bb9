using SentryGen.Knowledge;

namespace SentryGen.Tests;

/// <summary>The rows of the table of hosts, by name.</summary>
internal static class KnownHost
{
    public static HostKind Named(string name) => Hosts.All.Single(host => host.Name == name);
}
