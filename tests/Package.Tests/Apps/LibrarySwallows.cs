namespace Library;

public static class Import
{
    public static int Read(string path)
    {
        try { return int.Parse(System.IO.File.ReadAllText(path)); }
        catch { return 0; }
    }
}
