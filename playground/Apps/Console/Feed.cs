namespace Importer;

/// <summary>The publisher's feed. It is broken.</summary>
internal static class Feed
{
    public static string Read(string part) => throw new InvalidDataException($"The feed of {part} ends in the middle of a line.");
}
