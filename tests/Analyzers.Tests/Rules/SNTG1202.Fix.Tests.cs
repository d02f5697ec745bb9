namespace SentryGen.Tests.Rules;

public class SNTG1202FixTests() : RuleSpecification("SNTG1202")
{
    private const string Hook = "Hook";
    private const string Level = "FactoryErrorsLogLevel = LogLevel.Error";

    private const string Factory =
        "cache.GetOrSet<string>(\"a\", _ => File.ReadAllText(\"a\"), new FusionCacheEntryOptions().SetFailSafe(true));";

    private static Snippet In(string statements, string signature) => Snippet.Body(statements, signature) is var code
        ? SwallowedBy.Unit("using Microsoft.Extensions.DependencyInjection;\nusing ZiggyCreatures.Caching.Fusion;\n\n" + code.Code)
        : code;

    private static Snippet Caching(string statements) =>
        In(statements + "\n" + Factory, "void Method(IFusionCache cache, IServiceCollection services)");

    [Theory]
    [InlineData("_ = new FusionCacheOptions();", "_ = new FusionCacheOptions { " + Level + " };")]
    [InlineData("_ = new FusionCacheOptions { CacheName = \"a\" };", "_ = new FusionCacheOptions { " + Level + ", CacheName = \"a\" };")]
    [InlineData("services.AddFusionCache();", "services.AddFusionCache().WithOptions(options => options." + Level + ");")]
    [InlineData(
        "services.AddFusionCache().WithOptions(options =>\n{\n    options.CacheName = \"a\";\n});",
        "services.AddFusionCache().WithOptions(options =>\n{\n    options." + Level + ";\n    options.CacheName = \"a\";\n});")]
    public Task Fixes_the_level_of_a_cache(string before, string after) => Fixes(Caching(before), Caching(after), Hook);

    private const string OnFallback =
        "OnFallback = args => { if (args.Outcome.Exception is { } exception) SentrySdk.CaptureException(exception); return default; }";

    [Theory]
    [InlineData("new Polly.Fallback.FallbackStrategyOptions<int> { ", "FallbackAction = _ => default }")]
    [InlineData("new() { ", "FallbackAction = _ => default }")]
    public Task Fixes_a_fallback(string made, string rest)
    {
        const string Options = "Polly.Fallback.FallbackStrategyOptions<int> options = ";
        return Fixes(
            In($"{Options}{made}{rest};", "void Method()"), In($"{Options}{made}{OnFallback}, {rest};", "void Method()"), Hook);
    }
}
