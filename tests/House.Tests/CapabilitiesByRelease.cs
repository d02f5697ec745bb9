using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.Tests;

/// <summary>
/// Capabilities that a release of Sentry does not have. A member that is misspelt in the table of capabilities is lacking everywhere.
/// </summary>
public class CapabilitiesByRelease
{
    private static readonly Capability[] GoneIn7 =
    [
        Capability.LogSwitch, Capability.ScopeRelease, Capability.AdapterStart, Capability.AdapterSdkOptions,
        Capability.AdapterDsn, Capability.WebStart,
    ];

    public static TheoryData<string> Versions => [.. SentryRelease.All.Select(release => release.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Are_what_the_packages_have(string version) => Assert.Equal(Gone(version), Lacking(App.WebOn(version)));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Are_what_the_SDK_for_NET_Framework_has(string version) =>
        Assert.Equal(Gone(version).Intersect([Capability.LogSwitch, Capability.ScopeRelease]), Lacking(App.NetFrameworkOn(version)));

    private static Capability[] Gone(string version) => SentryRelease.Of(version).Major < 7 ? [] : GoneIn7;

    private static IEnumerable<Capability> Lacking(App app)
    {
        var (_, broken) = ReadCapabilities.Lacking(app.Compile());
        return Enum.GetValues<Capability>().Where(broken.Has);
    }
}
