using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Emitted.Mutilated;

/// <summary>
/// The emitted file compiles against a Sentry in which any one of the members that it uses is gone, forbidden or another.
/// </summary>
public class CompilesAlways(ITestOutputHelper output)
{
    /// <summary>The richest shapes: together they use every member that is used at all.</summary>
    private static readonly Dictionary<string, Func<string, App>> Apps = new()
    {
        ["a web app"] = version => App.Web.On(version).With("System.Windows.Forms", "System.Windows", "Sentry.AspNetCore.Grpc"),
        ["a gRPC server"] = version => App.Web.On(version).With("Grpc.AspNetCore.Server"),
        ["a web app with its own Init"] = version =>
            App.Web.On(version).WithCode("""Sentry.SentrySdk.Init(options => options.Dsn = "https://key@host/1");"""),
    };

    private static readonly ConcurrentDictionary<string, byte[]> Stripped = [];

    private static readonly (string App, string Version, Mutilation How) Everyday = ("a web app", "7", Mutilation.Removed);

    /// <summary>All of the newest release; the same writers emit the rest, and so one mutilation is enough for it.</summary>
    public static TheoryData<string, string, Mutilation> Cases =>
    [
        .. from version in new[] { "6", "7" }
           from app in Apps.Keys
           from how in Enum.GetValues<Mutilation>()
           where how == Mutilation.Removed || (version == "7" && app == Apps.Keys.First())
           where (app, version, how) != Everyday
           select (app, version, how),
    ];

    [Fact]
    public void Without_a_member_of_the_newest_release() => Check(Everyday.App, Everyday.Version, Everyday.How);

    [Theory(Explicit = true)]
    [MemberData(nameof(Cases))]
    public void Without_a_member(string app, string version, Mutilation how) => Check(app, version, how);

    private void Check(string app, string version, Mutilation how)
    {
        var whole = Lean(Apps[app](version));
        var assemblies = whole.References.Select(PathOf).OfType<string>().Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var used = UsedMembers.Of(whole.Generate().MustCompile()).Where(member => assemblies.Contains(member.Assembly)).ToList();
        var broken = new ConcurrentBag<string>();
        var leftOut = 0;
        Parallel.ForEach(used, member =>
        {
            var generated = Mutilated(whole, member, how).Generate();
            if (generated.Text?.Contains("// Left out, ", StringComparison.Ordinal) == true) Interlocked.Increment(ref leftOut);
            foreach (var error in ErrorsIn(generated).Take(1))
                broken.Add($"{member.Id}: {Generated.Quoted(error)}");
        });

        output.WriteLine(
            $"{used.Count} members of Sentry {version}, {how}: {leftOut} times the header says what is left out, {broken.Count} do not compile");
        Assert.True(broken.IsEmpty, string.Join('\n', broken.Order()));
        Assert.True(used.Count > 40, $"Only {used.Count} members were found.");
        Assert.True(leftOut > 20, $"The header says only {leftOut} times what is left out.");
    }

    // Hundreds of references that are not used would be bound for each member anew.
    private static App Lean(App app) => app with { References = [.. app.Generate().Compilation.GetUsedAssemblyReferences()] };

    // Without SentrySdk there is no Sentry, and nothing is emitted.
    private static IEnumerable<Diagnostic> ErrorsIn(Generated generated) => generated.Run.GeneratedSources
        .SelectMany(source => generated.Compilation.GetSemanticModel(source.SyntaxTree).GetDiagnostics())
        .Where(found => found.Severity == DiagnosticSeverity.Error);

    private static App Mutilated(App app, (string Assembly, string Id) member, Mutilation how) => app with
    {
        References = [.. app.References.Select(reference => PathOf(reference) is { } path
            && Path.GetFileNameWithoutExtension(path) == member.Assembly
            ? MetadataReference.CreateFromImage(MutilatedAssembly.Copy(Stripped.GetOrAdd(path, MutilatedAssembly.Stripped), member.Id, how))
            : reference)],
    };

    // A stand-in has none.
    private static string? PathOf(MetadataReference reference) => (reference as PortableExecutableReference)?.FilePath;
}
