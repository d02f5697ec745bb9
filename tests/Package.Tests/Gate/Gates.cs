namespace SentryGen.Tests;

/// <summary>The baseline, the changed lines and the modes, as a build takes them.</summary>
public class Gates(PackageFixture fixture)
{
    private const string Code = """
        using System;
        public class Orders
        {
            public void Save() { try { Work(); } catch (Exception) { } }
            public void Load() { try { Work(); } catch (Exception) { } }
        #if NETSTANDARD
            public void Old() { try { Work(); } catch (Exception) { } }
        #endif
            public static void Work() => Console.WriteLine();
        }
        """;

    private const string More = "public class More { public void M() { try { Orders.Work(); } catch (System.Exception) { } } }";

    [Fact(Explicit = true)]
    public async Task Knows_the_findings_of_a_solution_by_a_baseline()
    {
        var root = await SolutionAsync("it's a báseline");
        Assert.Equal(["SNTG1001"], await WarningsAsync(root));

        var written = await fixture.Sdk.DoAsync(root, "build", "shop.slnx", "-t:SentryGenBaseline", "--no-restore", "-nologo", "-tl:off");
        Assert.Contains("sentrygen.baseline: 4 findings, 4 new, 0 gone", written.Output);
        Assert.DoesNotContain("SNTG1", written.Output);
        Assert.Equal(
            [
                "core | SNTG1001 | M:Orders.Load | Exception | 1",
                "core | SNTG1001 | M:Orders.Old | Exception | 1 | netstandard2.0",
                "core | SNTG1001 | M:Orders.Save | Exception | 1",
                "till | SNTG1001 | M:Program.{Main}$(System.String[]) | Exception | 1",
            ],
            File.ReadAllLines(Path.Combine(root, "sentrygen.baseline")).Where(line => line[0] != '#'));
        Assert.Empty(await WarningsAsync(root));

        Write(root, "core/More.cs", More);
        Assert.Equal(["SNTG1001"], await WarningsAsync(root));
        File.Delete(Path.Combine(root, "core/More.cs"));

        var safe = Code.Replace("Save() { try { Work(); } catch (Exception) { } }", "Save() => Work();");
        Write(root, "core/Renamed.cs", "// above\n\n" + safe);
        File.Delete(Path.Combine(root, "core/Code.cs"));
        Assert.Equal(["SNTG3101"], await WarningsAsync(root));

        var again = await fixture.Sdk.DoAsync(root, "build", "core", "-t:SentryGenBaseline", "--no-restore", "-nologo", "-tl:off");
        Assert.Contains("sentrygen.baseline: 3 findings, 0 new, 1 gone", again.Output);
        Assert.Empty(await WarningsAsync(root));

        File.Delete(Path.Combine(root, "sentrygen.baseline"));
        Assert.Equal(["SNTG1001"], await WarningsAsync(root));
    }

    [Fact(Explicit = true)]
    public async Task Shows_only_the_findings_in_lines_that_git_says_have_changed()
    {
        var root = await SolutionAsync("it's á change");
        foreach (var command in new[] { "init -q -b main", "config user.email a@b", "config user.name n", "add -A", "commit -q -m one" })
            await GitAsync(root, command.Split(' '));
        Assert.Empty(await WarningsAsync(root, "-p:SentryGenSince=main"));

        Write(root, "core/Móre code.cs", More);
        Assert.Equal(["SNTG1001"], await WarningsAsync(root, "-p:SentryGenSince=main"));
        Assert.Equal(["SNTG1001"], await WarningsAsync(root));

        var missing = await fixture.Sdk.RunAsync(
            root, ["build", "shop.slnx", "--no-restore", "-nologo", "-tl:off", "-p:SentryGenSince=origin/none"]);
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("error SNTG9007: SentryGenSince is set to 'origin/none', but this repository has no revision", missing.Output);
    }

    [Fact(Explicit = true)]
    public async Task Takes_a_mode_and_lets_the_files_of_the_user_win()
    {
        var root = await SolutionAsync("modes");
        const string Load = "Load() { try { Work(); } catch (";
        Write(root, "core/Code.cs", Code.Replace(Load + "Exception", Load + "ArgumentException"));
        Assert.Equal(["SNTG1001"], await WarningsAsync(root));
        Assert.Equal(["SNTG1001", "SNTG1003"], await WarningsAsync(root, "-p:SentryGenMode=Strict"));
        Assert.Empty(await WarningsAsync(root, "-p:SentryGenMode=setup-only"));
        Assert.Empty(await WarningsAsync(root, "-p:SentryGenMode=off"));
        Assert.Equal(["SNTG1001", "SNTG9001"], await WarningsAsync(root, "-p:SentryGenMode=loud"));

        Write(root, ".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SNTG1003.severity = none\n");
        Assert.Equal(["SNTG1001"], await WarningsAsync(root, "-p:SentryGenMode=strict"));
    }

    private async Task<string[]> WarningsAsync(string root, params string[] properties)
    {
        var told = await fixture.Sdk.DoAsync(root, ["build", "shop.slnx", "--no-restore", "-nologo", "-tl:off", .. properties]);
        return
        [
            .. told.Output.Split(["warning "], StringSplitOptions.None).Skip(1).Select(text => text.Split(':')[0])
                .Where(id => id.StartsWith("SNTG", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static async Task GitAsync(string root, string[] command)
    {
        var outcome = await Command.RunAsync("git", command, root);
        Assert.True(outcome.ExitCode == 0, outcome.ToString());
    }

    private async Task<string> SolutionAsync(string name)
    {
        var root = Directory.CreateDirectory(Path.Combine(fixture.Root, "gates-" + name)).FullName;
        Write(root, "Directory.Build.props", $"<Project><Sdk Name=\"SentryGen.Sdk\" Version=\"{fixture.Feed.Version}\" /></Project>");
        Write(root, ".gitignore", "bin/\nobj/\n");
        Write(root, "core/Code.cs", Code);
        Write(root, "core/core.csproj", ProjectOf("<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>"));
        Write(root, "till/Code.cs", "try { new Orders().Save(); } catch (System.Exception) { }");
        Write(root, "till/till.csproj", ProjectOf("<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>").Replace(
            "</Project>", "<ItemGroup><ProjectReference Include=\"../core/core.csproj\" /></ItemGroup></Project>"));
        Write(root, "shop.slnx", "<Solution><Project Path=\"core/core.csproj\" /><Project Path=\"till/till.csproj\" /></Solution>");
        await fixture.Sdk.DoAsync(root, "restore", "shop.slnx");
        return root;
    }

    private static string ProjectOf(string properties) =>
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{properties}</PropertyGroup></Project>";

    private static void Write(string root, string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
