namespace SentryGen.Tests;

/// <summary>
/// Targets that lack the attribute of module initializers: whoever declares it for them, the app builds with warnings as errors.
/// </summary>
public class OldTargets(PackageFixture fixture)
{
    private const string PolySharp = "<PackageReference Include=\"PolySharp\" Version=\"1.15.0\" PrivateAssets=\"all\" />";
    private const string Public =
        "<PolySharpUsePublicAccessibilityForGeneratedTypes>true</PolySharpUsePublicAccessibilityForGeneratedTypes>";
    private const string Own =
        "namespace System.Runtime.CompilerServices { [AttributeUsage(AttributeTargets.Method)] internal sealed class ModuleInitializerAttribute : Attribute { } }";

    private static readonly Dictionary<string, Row> Table = new()
    {
        ["net48-polysharp"] = new("net48", "latest", PolySharp),
        ["net48-polysharp-public"] = new("net48", "12.0", PolySharp, Public),
        ["net48-polysharp-of-old"] = new("net48", "9", PolySharp),
        ["net472-polysharp"] = new("net472", "10.0", PolySharp),
        ["netcoreapp31-polysharp"] = new("netcoreapp3.1", "latest", PolySharp),
        ["net48-own"] = new("net48", "latest", Own: Own),
        ["net48-own-of-old"] = new("net48", "9.0", Own: Own),
        ["net48"] = new("net48", "latest", UsesIt: false),
        ["netcoreapp31-of-old"] = new("netcoreapp3.1", "9.0", UsesIt: false),
    };

    [Fact(Explicit = true)]
    public async Task Build()
    {
        var root = Directory.CreateDirectory(Path.Combine(fixture.Root, "old-targets")).FullName;
        foreach (var (name, row) in Table)
        {
            var directory = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
            File.WriteAllText(Path.Combine(directory, "Program.cs"), $$"""
                System.Console.WriteLine();
                {{(row.UsesIt ? "static class Own { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Start() { } }" : "")}}
                {{row.Own}}
                """);
            File.WriteAllText(Path.Combine(directory, $"{name}.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>{row.Framework}</TargetFramework>
                    <OutputType>Exe</OutputType>
                    <LangVersion>{row.Language}</LangVersion>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <SentryGenWarningsAsErrors>true</SentryGenWarningsAsErrors>
                    <CheckEolTargetFramework>false</CheckEolTargetFramework>
                    <SuppressTfmSupportBuildWarnings>true</SuppressTfmSupportBuildWarnings>
                    <UseAppHost>false</UseAppHost>
                    {row.Property}
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="SentryGen" Version="{fixture.Feed.Version}" />
                    <PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies" Version="1.0.3" PrivateAssets="all" />
                    {row.Package}
                  </ItemGroup>
                </Project>
                """);
        }

        File.WriteAllText(Path.Combine(root, "old.slnx"),
            $"<Solution>{string.Concat(Table.Keys.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
        await fixture.Sdk.DoAsync(root, "build", "old.slnx", "-nologo", "-v:minimal", "-tl:off");
    }

    /// <param name="Framework">The target framework.</param>
    /// <param name="Language">The version of C#: from 11 on a type may be of one file.</param>
    /// <param name="Package">The package that declares the attribute.</param>
    /// <param name="Property">One more property of the project.</param>
    /// <param name="Own">The user's own declaration.</param>
    /// <param name="UsesIt">The user's code has a module initializer, too.</param>
    private sealed record Row(string Framework, string Language, string Package = "", string Property = "", string Own = "",
        bool UsesIt = true);
}
