using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Caching;

/// <summary>The generator's stages, and what passes through them.</summary>
internal static class Pipeline
{
    public static readonly IEnumerable<string> Stages = typeof(Stages)
        .GetFields(BindingFlags.Static | BindingFlags.Public)
        .Select(field => (string)field.GetRawConstantValue()!);

    public static IEnumerable<object> Models(GeneratorRunResult run, string stage) =>
        run.TrackedSteps[stage].SelectMany(step => step.Outputs).Select(output => output.Value);
}
