using System.Globalization;
using System.Runtime.ExceptionServices;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>
/// The folder of a study. It is its own checkpoint: a chunk is there when its file is whole, whoever made it and how often, and all of
/// them make the table. Nothing else is remembered.
/// </summary>
public sealed class StudyFolder
{
    /// <summary>The table of all runs.</summary>
    public const string Table = "runs.parquet";

    /// <summary>Where single runs are made again.</summary>
    public const string Replays = "replays";

    private const string ChunkFolder = "chunks";
    private const int RowsInGroup = 20_000;

    private readonly string _path;

    private StudyFolder(string path, Study study)
    {
        _path = path;
        Study = study;
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Where it is.</summary>
    public string Path => _path;

    /// <summary>Makes the folder of a study, or finds the one that was begun.</summary>
    /// <param name="path">Where.</param>
    /// <param name="study">The study.</param>
    /// <param name="version">The ssbms that runs it.</param>
    /// <exception cref="InputException">It cannot be written, or holds something else.</exception>
    public static StudyFolder Begin(string path, Study study, string version)
    {
        ArgumentNullException.ThrowIfNull(study);
        var manifest = StudyManifest.Of(study, version);
        string file = System.IO.Path.Combine(path, StudyManifest.Name);
        if (File.Exists(file))
        {
            string? difference = manifest.Difference(StudyManifest.Read(path));
            return difference is null
                ? new StudyFolder(path, study)
                : throw new InputException($"--out {path}: holds {difference}; expected another folder");
        }

        try
        {
            bool foreign =
                File.Exists(path)
                || (
                    Directory.Exists(path)
                    && Directory
                        .EnumerateFileSystemEntries(path)
                        .Any(entry => System.IO.Path.GetFileName(entry) is not ("inputs" or Replays))
                );
            if (foreign)
            {
                throw new InputException($"--out {path}: holds something else than a study; expected a new or empty folder");
            }

            for (int i = 0; i < manifest.Inputs.Count; i++)
            {
                WholeFile.Write(System.IO.Path.Combine(path, manifest.Inputs[i].File), study.Files[i].Content.Span);
            }

            // Last: a folder with it has all it needs.
            WholeFile.Write(file, manifest.Bytes());
        }
        catch (Exception error) when (WholeFile.IsOfTheDisk(error))
        {
            throw new InputException($"--out {path}: cannot be written ({error.Message})", error);
        }

        return new StudyFolder(path, study);
    }

    /// <summary>Opens a folder, and reads the study from what the folder keeps.</summary>
    /// <param name="path">Where.</param>
    /// <exception cref="InputException">It holds no study, or what it keeps was changed.</exception>
    public static StudyFolder Open(string path)
    {
        var manifest = StudyManifest.Read(path);
        foreach (KeptFile kept in manifest.Inputs)
        {
            string file = System.IO.Path.Combine(path, kept.File);
            if (!File.Exists(file) || StudyManifest.Sha256(File.ReadAllBytes(file)) != kept.Sha256)
            {
                throw new InputException($"{file}: is not as it was when the study began; expected SHA-256 {kept.Sha256}");
            }
        }

        string Locate(string name)
        {
            KeptFile? kept = manifest.Inputs.FirstOrDefault(file => file.Named == name);
            return kept is not null
                ? System.IO.Path.Combine(path, kept.File)
                : throw new InputException($"{path}: \"{name}\" is not among its inputs; expected every file that the study names");
        }

        Study study = StudyReader.Read(manifest.Inputs[0].Named, new SourceFiles(Locate));
        return manifest.Difference(StudyManifest.Of(study, manifest.Version)) is { } difference
            ? throw new InputException($"{path}: is read as {difference}; expected what it was when it began")
            : new StudyFolder(path, study);
    }

    /// <summary>The folder in which a run is made again.</summary>
    /// <param name="number">Its number.</param>
    public static string ReplayOf(int number)
    {
        return $"{Replays}/{number.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>The chunks that are not there, or not whole.</summary>
    public IReadOnlyList<int> Missing()
    {
        return Missing(Enumerable.Range(0, Study.Chunks));
    }

    /// <summary>Those of some chunks that are not there, or not whole.</summary>
    /// <param name="chunks">The chunks.</param>
    public IReadOnlyList<int> Missing(IEnumerable<int> chunks)
    {
        return [.. chunks.Where(chunk => Chunk(chunk) is null)];
    }

    /// <summary>Puts a chunk in place, whole or not at all.</summary>
    /// <param name="chunk">Which, from 0.</param>
    /// <param name="table">Its rows.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void Write(int chunk, StudyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var content = new MemoryStream();
        ParquetTable.Write(content, Study.Columns, [table]);
        try
        {
            WholeFile.Write(PathOf(chunk), content.GetBuffer().AsSpan(0, (int)content.Length));
        }
        catch (Exception error) when (WholeFile.IsOfTheDisk(error))
        {
            throw new InputException($"{PathOf(chunk)}: cannot be written ({error.Message}); the other chunks are kept", error);
        }
    }

    /// <summary>Makes the table of all chunks.</summary>
    /// <exception cref="InputException">A chunk is missing, or the table cannot be written.</exception>
    public void Assemble()
    {
        try
        {
            WholeFile.Write(System.IO.Path.Combine(_path, Table), stream => ParquetTable.Write(stream, Study.Columns, Groups()));
            WholeFile.RemoveUnfinished(System.IO.Path.Combine(_path, ChunkFolder));
        }
        catch (Exception error) when (WholeFile.IsOfTheDisk(error))
        {
            throw new InputException($"{_path}: cannot be written ({error.Message}); the chunks are kept", error);
        }
    }

    /// <summary>Reads the table; where it is torn or gone and every chunk is there, it is made anew.</summary>
    /// <exception cref="InputException">The study has not come to its end.</exception>
    public StudyTable ReadTable()
    {
        if (TryReadTable() is { } table)
        {
            return table;
        }

        Assemble();
        return TryReadTable() ?? throw new InputException($"{_path}/{Table}: cannot be read back");
    }

    /// <summary>Reads what has been made so far, be it all or not.</summary>
    /// <exception cref="InputException">Nothing has.</exception>
    public StudyTable ReadDone()
    {
        StudyTable[] done = [.. Enumerable.Range(0, Study.Chunks).Select(Chunk).OfType<StudyTable>()];
        if (done.Length == 0)
        {
            throw new InputException($"{_path}: no run has been made yet; \"ssbms study run\" makes them");
        }

        var table = new StudyTable(Study.Columns, done.Sum(rows => rows.Rows));
        int next = 0;
        foreach (StudyTable rows in done)
        {
            table.Take(rows, next);
            next += rows.Rows;
        }

        return table;
    }

    /// <summary>The hash of the row of a run.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>Null when the run has not been made, or its chunk is not whole.</returns>
    public string? HashOf(int number)
    {
        int chunk = (number - 1) / Study.RunsInChunk;
        return Chunk(chunk)?.Texts(StudyColumns.Hash)[(number - 1) % Study.RunsInChunk];
    }

    private StudyTable? TryReadTable()
    {
        return Read(System.IO.Path.Combine(_path, Table), 1, Study.Runs);
    }

    private IEnumerable<StudyTable> Groups()
    {
        int inGroup = Math.Max(RowsInGroup / Study.RunsInChunk, 1);
        for (int first = 0; first < Study.Chunks; first += inGroup)
        {
            yield return Group(first, Math.Min(first + inGroup, Study.Chunks));
        }
    }

    /// <summary>The rows of some chunks, read on all cores.</summary>
    private StudyTable Group(int first, int end)
    {
        int start = Study.RunsOf(first).First;
        (int last, int count) = Study.RunsOf(end - 1);
        var group = new StudyTable(Study.Columns, last + count - start);
        try
        {
            Parallel.For(first, end, chunk => group.Take(Chunk(chunk) ?? throw Unfinished(), Study.RunsOf(chunk).First - start));
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Capture(several.InnerExceptions[0]).Throw();
        }

        return group;
    }

    private InputException Unfinished()
    {
        return new InputException(
            $"{_path}: the study has not come to its end: {Missing().Count} of {Study.Chunks} chunks are missing; \"ssbms study run\" goes on with it"
        );
    }

    private StudyTable? Chunk(int chunk)
    {
        (int first, int count) = Study.RunsOf(chunk);
        return Read(PathOf(chunk), first, count);
    }

    /// <summary>Reads rows, if they are those of certain runs, each as it was written.</summary>
    private StudyTable? Read(string path, int first, int count)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var content = new MemoryStream(File.ReadAllBytes(path));
        StudyTable? table = ParquetTable.Read(content, Study.Columns);
        if (table is null || table.Rows != count)
        {
            return null;
        }

        long[] numbers = table.Wholes(StudyColumns.Run);
        string?[] hashes = table.Texts(StudyColumns.Hash);
        bool whole = true;
        for (int row = 0; whole && row < count; row++)
        {
            whole = numbers[row] == first + row && hashes[row] == RowHash.Of(table, row);
        }

        return whole ? table : null;
    }

    private string PathOf(int chunk)
    {
        return System.IO.Path.Combine(_path, ChunkFolder, chunk.ToString("D6", CultureInfo.InvariantCulture) + ".parquet");
    }
}
