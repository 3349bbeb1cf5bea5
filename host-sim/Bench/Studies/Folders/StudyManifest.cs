using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>study.json: which study a folder holds, what it was made of, and what its columns are.</summary>
/// <param name="MadeBy">What writes such files.</param>
/// <param name="Format">Version of the format.</param>
/// <param name="Version">The ssbms that began it: another one might give other numbers.</param>
/// <param name="Title">What the study is called.</param>
/// <param name="Study">Its file.</param>
/// <param name="Hash">SHA-256 of its file.</param>
/// <param name="Runs">How many runs it has.</param>
/// <param name="RunsInChunk">How many are in a file of "chunks".</param>
/// <param name="Design">How they are spread.</param>
/// <param name="Inputs">What it was made of, the study's own file first.</param>
/// <param name="Columns">The columns of the table.</param>
public sealed record StudyManifest(
    string MadeBy,
    int Format,
    string Version,
    string Title,
    string Study,
    string Hash,
    int Runs,
    int RunsInChunk,
    string Design,
    IReadOnlyList<KeptFile> Inputs,
    IReadOnlyList<StudyColumn> Columns
)
{
    /// <summary>Its name in the folder.</summary>
    public const string Name = "study.json";

    private const string Maker = "ssbms study";
    private const int CurrentFormat = 1;
    private const string InputFolder = "inputs";

    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The manifest of a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="version">The ssbms that begins it.</param>
    public static StudyManifest Of(Study study, string version)
    {
        ArgumentNullException.ThrowIfNull(study);
        IReadOnlyList<string> names = FileNames.Distinct(study.Files.Select(file => Path.GetFileName(file.Name.Replace('\\', '/'))));
        return new StudyManifest(
            Maker,
            CurrentFormat,
            version,
            study.Title,
            study.File,
            study.Hash,
            study.Runs,
            study.RunsInChunk,
            study.Design,
            [.. study.Files.Select((file, i) => new KeptFile(file.Name, $"{InputFolder}/{names[i]}", Sha256(file.Content.Span)))],
            study.Columns
        );
    }

    /// <summary>Reads the manifest of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InputException">There is none, or it is none that ssbms wrote.</exception>
    public static StudyManifest Read(string folder)
    {
        const string Expected = "expected a folder that \"ssbms study run\" wrote";
        string path = Path.Combine(folder, Name);
        try
        {
            StudyManifest? manifest = JsonSerializer.Deserialize<StudyManifest>(File.ReadAllBytes(path), s_options);
            return manifest is { MadeBy: Maker, Format: CurrentFormat } && manifest.Inputs.Count > 0 && manifest.Inputs.All(IsInside)
                ? manifest
                : throw new InputException($"{path}: is no manifest of a study; {Expected}");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: is not there; {Expected}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path}: cannot be read ({error.Message}); {Expected}", error);
        }
        catch (JsonException error)
        {
            throw new InputException($"{path}: is no manifest of a study; {Expected}", error);
        }
    }

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        return [.. JsonSerializer.SerializeToUtf8Bytes(this, s_options), (byte)'\n'];
    }

    /// <summary>What two studies differ in, so that one cannot go on with the other.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Null when it can.</returns>
    public string? Difference(StudyManifest other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Hash != other.Hash ? $"another study (\"{other.Title}\", {other.Study})"
            : !Inputs.SequenceEqual(other.Inputs) ? "this study with other files beside it"
            : Version != other.Version ? $"this study, begun by ssbms {other.Version}; this is {Version}"
            : null;
    }

    /// <summary>The hash of a file as a manifest has it.</summary>
    /// <param name="content">Its bytes.</param>
    public static string Sha256(ReadOnlySpan<byte> content)
    {
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>Files of the list are read: a name must not lead out of the folder.</summary>
    private static bool IsInside(KeptFile file)
    {
        return file.File.Split('/').All(part => part == FileNames.Of(part));
    }
}
