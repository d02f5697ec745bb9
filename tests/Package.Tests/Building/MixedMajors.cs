namespace SentryGen.Tests;

/// <summary>Packages of Sentry of different major versions: what nobody else says before the app fails at start.</summary>
public class MixedMajors(PackageFixture fixture)
{
    private const string Older = "6.12.1", Newer = "7.0.0";

    private static readonly Dictionary<string, Row> Table = new()
    {
        ["web"] = new("Microsoft.NET.Sdk.Web", [("Sentry.AspNetCore", Older), ("Sentry", Newer)],
            "run 'dotnet add package Sentry.AspNetCore --version 7.0.0'"),
        ["worker"] = new("Microsoft.NET.Sdk.Worker", [("Sentry.Extensions.Logging", Older), ("Sentry", Newer)],
            "run 'dotnet add package Sentry.Extensions.Logging --version 7.0.0'"),
        ["core-behind"] = new("Microsoft.NET.Sdk.Web", [("Sentry.AspNetCore", Newer), ("Sentry", Older)],
            "run 'dotnet add package Sentry --version 7.0.0'"),
        ["central"] = new("Microsoft.NET.Sdk.Web", [("Sentry.AspNetCore", Older), ("Sentry", Newer)],
            "set the version of Sentry.AspNetCore to 7.0.0 in Directory.Packages.props", IsCentral: true),
        ["minor"] = new("Microsoft.NET.Sdk.Web", [("Sentry.AspNetCore", Older), ("Sentry", "6.13.0")], null),
        ["library"] = new("Microsoft.NET.Sdk", [("Sentry.Extensions.Logging", Older), ("Sentry", Newer)], null),
        ["switched-off"] = new("Microsoft.NET.Sdk.Web", [("Sentry.AspNetCore", Older), ("Sentry", Newer)], null,
            "<SentryGenEnabled>false</SentryGenEnabled>"),
        ["tests"] =
            new("Microsoft.NET.Sdk.Web", [("Sentry.AspNetCore", Older), ("Sentry", Newer)], null, "<IsTestProject>true</IsTestProject>"),
    };

    [Fact(Explicit = true)]
    public async Task Are_an_error_with_the_command_that_aligns_them()
    {
        var root = Directory.CreateDirectory(Path.Combine(fixture.Root, "mixed")).FullName;
        foreach (var (name, row) in Table) Lay(Directory.CreateDirectory(Path.Combine(root, name)).FullName, name, row);
        File.WriteAllText(Path.Combine(root, "mixed.slnx"),
            $"<Solution>{string.Concat(Table.Keys.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");

        var built = await fixture.Sdk.RunAsync(root, ["build", "mixed.slnx", "-nologo", "-v:minimal", "-tl:off"]);
        var asked = await fixture.Sdk.RunAsync(root, ["build", "mixed.slnx", "-t:SentryGenDoctor", "--no-restore", "-nologo", "-tl:off"]);

        Assert.All(Table, row =>
        {
            var errors =
                built.Output.Split('\n').Where(line => line.Contains($"{row.Key}.csproj") && line.Contains("error ")).Distinct().ToList();
            if (row.Value.Remedy is not { } remedy) Assert.Empty(errors);
            else Assert.EndsWith($"so it would fail at start: {remedy}", Assert.Single(errors).Split(" [")[0].TrimEnd());
            Assert.All(errors,
                error =>
                    Assert.Contains($"error SNTG9003: {row.Key} cannot be wired to Sentry: its packages of Sentry have different major versions (",
                        error));
        });
        Assert.Equal(Table.Values.Count(row => row.Remedy is not null),
            asked.Output.Split('\n').Count(line => line.Contains("  its packages of Sentry have different major versions (")));
    }

    private void Lay(string directory, string name, Row row)
    {
        (string Name, string Version)[] packages = [("SentryGen", fixture.Feed.Version), .. row.Packages];
        File.WriteAllText(Path.Combine(directory, "Program.cs"), name == "library" ? "" : "return;");
        File.WriteAllText(Path.Combine(directory, $"{name}.csproj"), $"""
            <Project Sdk="{row.Sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NoWarn>$(NoWarn);NU1605;SNTG2001</NoWarn>
                {row.Property}
              </PropertyGroup>
              <ItemGroup>{string.Concat(packages.Select(package =>
                  $"<PackageReference Include=\"{package.Name}\" {(row.IsCentral ? "" : $"Version=\"{package.Version}\"")} />"))}
              </ItemGroup>
            </Project>
            """);
        if (!row.IsCentral) return;
        File.WriteAllText(Path.Combine(directory, "Directory.Packages.props"), $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>{string.Concat(packages.Select(package =>
                  $"<PackageVersion Include=\"{package.Name}\" Version=\"{package.Version}\" />"))}
              </ItemGroup>
            </Project>
            """);
    }

    /// <param name="Sdk">The SDK that the project is built with.</param>
    /// <param name="Packages">Its packages of Sentry, with their versions.</param>
    /// <param name="Remedy">The remedy that the error names, or null if there is no error.</param>
    /// <param name="Property">One more property of the project.</param>
    /// <param name="IsCentral">The versions stand in Directory.Packages.props.</param>
    private sealed record Row(string Sdk, (string Name, string Version)[] Packages, string? Remedy, string Property = "",
        bool IsCentral = false);
}
