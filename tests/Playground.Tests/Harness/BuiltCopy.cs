using System.Text.Json.Nodes;

namespace SentryGen.Tests.Playground;

/// <summary>Some of what was built, copied to where a test may spoil it.</summary>
internal sealed class BuiltCopy : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("playground").FullName;

    public BuiltCopy(params string[] projects)
    {
        foreach (var project in projects)
            foreach (var file in Directory.EnumerateFiles(Built.FolderOf(project), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(FolderOf(project), Path.GetRelativePath(Built.FolderOf(project), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
    }

    public string FolderOf(string project) => Built.FolderOf(project, root);

    public void Edit(string path, Action<JsonNode> edit)
    {
        var file = Path.Combine(root, path);
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        edit(json);
        File.WriteAllText(file, json.ToJsonString());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
