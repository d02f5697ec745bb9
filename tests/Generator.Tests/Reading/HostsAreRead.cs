using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.Tests.Reading;

/// <summary>A host is found by its markers, by all of them and by nothing else.</summary>
public class HostsAreRead
{
    private static readonly ReferenceSet WithoutHosts = ReadReferences.From(App.Console.Compile());

    public static TheoryData<string> Marked => [.. Hosts.All.Where(host => Missing(host).Length > 0).Select(host => host.Name)];

    [Theory]
    [MemberData(nameof(Marked))]
    public void If_the_project_can_name_each_marker(string name)
    {
        var host = KnownHost.Named(name);

        Assert.True(Read(Missing(host)).Has(host));
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void Only_if_it_can_name_each_marker(string name)
    {
        var host = KnownHost.Named(name);

        Assert.All(Missing(host), marker => Assert.Equal(WithoutHosts.Has(host), Read([.. Missing(host).Except([marker])]).Has(host)));
        Assert.False(WithoutHosts.Has(host));
    }

    /// <summary>A host without markers is no fact: the page tells of it, and nothing is decided by it.</summary>
    [Fact]
    public void Never_if_it_has_no_marker() => Assert.All(
        Hosts.All.Where(host => host.Markers.Length == 0),
        host => Assert.False(Read([.. Hosts.All.SelectMany(Missing)]).Has(host)));

    [Fact]
    public void Each_with_a_bit_of_its_own() => Assert.Equal(
        References.All.Length,
        References.All.Select(reference => (ReferenceSet)reference).Distinct().Count());

    // A console can name some markers already.
    private static string[] Missing(HostKind host)
    {
        var console = App.Console.Compile();
        return [.. host.Markers.Where(marker => console.GetTypeByMetadataName(marker) is null)];
    }

    private static ReferenceSet Read(string[] types) =>
        ReadReferences.From(App.Console.AndCode([.. types.Distinct().Select(Declared)]).Compile());

    private static string Declared(string type)
    {
        var name = type.LastIndexOf('.');
        return $"namespace {type[..name]} {{ public class {type[(name + 1)..]} {{ }} }}";
    }
}
