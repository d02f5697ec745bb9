using SentryGen.Knowledge;

namespace SentryGen.Tests;

/// <summary>README says which variables the bootstrap reads, its own and those of platforms.</summary>
public class VariableTables
{
    [Fact]
    public void README_lists_the_variables_of_the_bootstrap() => Readme.Says("variables",
        [
            "| Variable | Values | Effect |",
            "|---|---|---|",
            .. Variables.All.Select(variable => $"| `{variable.Name}` | {variable.Values} | {variable.Says} |"),
        ]);

    [Fact]
    public void README_lists_the_platforms() => Readme.Says("platforms",
        [
            "| Platform | Environment | Release | Server name | Tags |",
            "|---|---|---|---|---|",
            .. Platforms.All.Select(platform =>
                $"| {platform.Name} "
                    + $"| {Listed([.. platform.Environment.Select(Code), .. platform.Preview.Select(Preview)])} "
                    + $"| {Listed(platform.Release.Select(Code))} | {Listed(platform.Server.Select(Code))} "
                    + $"| {Listed(platform.Tags.Select(tag => $"{tag.Name} {Code(tag.Variable)}"))} |"),
        ]);

    [Fact]
    public void Every_variable_is_listed() =>
        Assert.Equal(
            typeof(Variables).GetFields().Where(field => field.IsLiteral).Select(field => field.GetRawConstantValue()),
            Variables.All.Select(variable => variable.Name));

    private static string Listed(IEnumerable<string> variables) => string.Join(", ", variables);

    private static string Code(string variable) => $"`{variable}`";

    private static string Preview(string variable) => $"{Code(variable)} (preview)";
}
