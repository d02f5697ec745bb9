using System.Globalization;
using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>The options that an adapter reads from the configuration, and the values that these can have.</summary>
internal static class BoundSettings
{
    // The adapters keep what they read from the configuration apart from their options.
    private const string Start = "Bindable";

    private static readonly (string Prefix, string Assembly, string Options)[] Bound =
    [
        (LogSection.RootPrefix, SentryApi.AspNetCoreAssembly, SentryApi.AspNetCoreOptions),
        (LogSection.Prefix, SentryApi.LoggingAssembly, SentryApi.LoggingOptions),
    ];

    /// <summary>The name of the option that a setting is for; null if no adapter has it.</summary>
    public static string? NameOf(AppSetting setting, Compilation compilation) => PropertyOf(setting, compilation)?.Name;

    /// <summary>The words that say why an adapter can't read a value. It throws, and the app does not start.</summary>
    public static string? Misfit(AppSetting setting, Compilation compilation)
    {
        // An empty text is no value.
        if (setting.Value.Trim() is not { Length: > 0 } value || PropertyOf(setting, compilation)?.Type is not { } type) return null;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return Kind(type) is { } kind && !Fits(value, type)
            ? $"the app does not start, because '{value}' is no {kind}" : null;
    }

    private static IPropertySymbol? PropertyOf(AppSetting setting, Compilation compilation)
    {
        foreach (var (prefix, assembly, options) in Bound)
        {
            if (!LogSection.IsIn(setting.Key, prefix)) continue;
            var option = setting.Key.Substring(prefix.Length);
            var adapter = ReadReferences.Assemblies(compilation, name => name == assembly).FirstOrDefault();
            var bound = options.Insert(assembly.Length + 1, Start);
            for (var type = adapter?.GetTypeByMetadataName(bound); type is not null; type = type.BaseType)
                if (type.GetMembers().OfType<IPropertySymbol>()
                    .FirstOrDefault(one => one.Name.Equals(option, StringComparison.OrdinalIgnoreCase)) is { } found) return found;
        }

        return null;
    }

    private static string? Kind(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => type.Name,
        { SpecialType: SpecialType.System_Boolean } => "bool",
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double } =>
            "number",
        { Name: nameof(TimeSpan), ContainingNamespace.Name: nameof(System) } => nameof(TimeSpan),
        _ => null,
    };

    private static bool Fits(string value, ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => bool.TryParse(value, out _),
        // Also in hexadecimal digits.
        SpecialType.System_Int32 or SpecialType.System_Int64 => value[0] is '#' or '&'
            || value.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            || long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        SpecialType.System_Single or SpecialType.System_Double =>
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ when type.TypeKind == TypeKind.Enum => value.Split(',').All(part => FitsEnum(part.Trim(), type)),
        _ => TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out _),
    };

    private static bool FitsEnum(string value, ITypeSymbol type) =>
        long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
        || type.GetMembers().Any(member => member is IFieldSymbol && member.Name.Equals(value, StringComparison.OrdinalIgnoreCase));
}
