using System.Text;
using SSBms.CellModels.Input;
using SSBms.Recordings.Tables;

namespace SSBms.Recordings.Tests;

/// <summary>Files of a test, gone after it.</summary>
internal sealed class Files : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ssbms-recordings-");

    public string Write(string name, string text, Encoding? encoding = null)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, (encoding ?? new UTF8Encoding(false)).GetBytes(text));
        return path;
    }

    public string PathOf(string name)
    {
        return Path.Combine(_folder.FullName, name);
    }

    /// <summary>Every row of a text.</summary>
    public RecordedRow[] Rows(string text, params string[] map)
    {
        return Rows(Write("recording.txt", text), new Repairs(), map);
    }

    public static RecordedRow[] Rows(string path, Repairs repairs, params string[] map)
    {
        return [.. Recording.Open(path, new ColumnMap(map)).Read(repairs)];
    }

    /// <summary>What is said when a text is read, without the folder.</summary>
    public string Refusal(string text, params string[] map)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => Rows(text, map));
        return error.Message.Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
    }
}
