namespace SentryGen.Tests.Emitted;

/// <summary>Holds an emitted file against the one in Expected, and shows where they part.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string emitted)
    {
        var expectedFile = Repository.PathTo("tests", "Generator.Tests", "Emitted", "Expected", name);
        var receivedFile = Path.Combine(AppContext.BaseDirectory, "Received", name);
        var expected = File.Exists(expectedFile) ? File.ReadAllText(expectedFile).ReplaceLineEndings("\n") : "";
        var received = WithoutVersion(emitted);
        if (received == expected) return;

        Directory.CreateDirectory(Path.GetDirectoryName(receivedFile)!);
        File.WriteAllText(receivedFile, received);
        Assert.Fail($"""
            What is emitted (+) is not what {name} expects (-). If it is what should be:
            cp {receivedFile} {expectedFile}

            {Difference(expected.Split('\n'), received.Split('\n'))}
            """);
    }

    private static string WithoutVersion(string text) =>
        text.Replace($"\"{typeof(SentryGenerator).Assembly.GetName().Version!.ToString(3)}\"", "\"(version)\"");

    /// <summary>The lines between the common beginning and the common end, with a little of both.</summary>
    internal static string Difference(string[] expected, string[] received)
    {
        const int Around = 3;
        var shorter = Math.Min(expected.Length, received.Length);
        var start = expected.Zip(received).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = expected.Reverse().Zip(received.Reverse()).Take(shorter - start).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join("\n",
        [
            $"@@ line {start + 1} @@",
            .. expected[Math.Max(0, start - Around)..start].Select(line => "  " + line),
            .. expected[start..^end].Select(line => "- " + line),
            .. received[start..^end].Select(line => "+ " + line),
            .. received[^end..].Take(Around).Select(line => "  " + line),
        ]);
    }
}
