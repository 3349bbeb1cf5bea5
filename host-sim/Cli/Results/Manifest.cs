using System.Text.Json;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;

namespace SSBms.Cli.Results;

/// <summary>
/// run.json: what a run was made of and what came out, each file with its hash. It tells a folder of results from any other, and with it a
/// run can be repeated.
/// </summary>
/// <param name="Version">The ssbms that wrote it.</param>
/// <param name="Stopped">True when somebody stopped the run before its end.</param>
/// <param name="Options">What the command line said.</param>
/// <param name="Seeds">The seed of each case, with its name.</param>
/// <param name="Inputs">What the run was made of, the experiment first.</param>
/// <param name="Files">What came out.</param>
internal sealed record Manifest(
    string Version,
    bool Stopped,
    RunOptions Options,
    IReadOnlyList<(string Case, ulong Seed)> Seeds,
    IReadOnlyList<ManifestEntry> Inputs,
    IReadOnlyList<ManifestEntry> Files
)
{
    /// <summary>Its name in the folder.</summary>
    public const string Name = "run.json";

    private const string Maker = "ssbms run";
    private const int Format = 1;

    /// <summary>Names of everything that the run wrote, this file included.</summary>
    public IEnumerable<string> Names => Inputs.Concat(Files).Select(entry => entry.Name).Append(Name);

    /// <summary>Writes the file.</summary>
    public string Write()
    {
        return JsonText.Write(
                indented: true,
                writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("made_by", Maker);
                    writer.WriteNumber("format", Format);
                    writer.WriteString("version", Version);
                    writer.WriteBoolean("stopped", Stopped);
                    writer.Object(
                        "options",
                        () =>
                        {
                            if (Options.Seed is { } seed)
                            {
                                writer.WriteNumber("seed", seed);
                            }

                            writer.WriteBoolean("no_guard", Options.WithoutGuard);
                            writer.WriteString("start", Options.StartText);
                            writer.WriteBoolean("labels", Options.Labels);
                        }
                    );
                    writer.Objects(
                        "seeds",
                        Seeds,
                        item =>
                        {
                            writer.WriteString("case", item.Case);
                            writer.WriteNumber("seed", item.Seed);
                        }
                    );
                    Write(writer, "inputs", Inputs);
                    Write(writer, "files", Files);
                    writer.WriteEndObject();
                }
            ) + "\n";
    }

    /// <summary>Reads the manifest of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InputException">There is none, or it is none that ssbms wrote.</exception>
    public static Manifest Read(string folder)
    {
        string path = Path.Combine(folder, Name);
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: is not there; expected a folder that \"ssbms run\" wrote", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path}: cannot be read ({error.Message}); expected a folder that \"ssbms run\" wrote", error);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InputException($"{path}: is no manifest of a run; expected one that \"ssbms run\" wrote", error);
        }
    }

    private static Manifest Read(JsonElement root)
    {
        if (root.GetProperty("made_by").GetString() != Maker || root.GetProperty("format").GetInt32() != Format)
        {
            throw new FormatException();
        }

        JsonElement options = root.GetProperty("options");
        ulong? seed = options.TryGetProperty("seed", out JsonElement given) ? given.GetUInt64() : null;
        return new Manifest(
            Text(root, "version"),
            root.GetProperty("stopped").GetBoolean(),
            new RunOptions(
                seed,
                options.GetProperty("no_guard").GetBoolean(),
                RunOptions.ReadStart(Text(options, "start")),
                options.GetProperty("labels").GetBoolean()
            ),
            [.. root.GetProperty("seeds").EnumerateArray().Select(item => (Text(item, "case"), item.GetProperty("seed").GetUInt64()))],
            Entries(root, "inputs"),
            Entries(root, "files")
        );
    }

    private static List<ManifestEntry> Entries(JsonElement root, string name)
    {
        return [.. root.GetProperty(name).EnumerateArray().Select(Entry)];
    }

    private static ManifestEntry Entry(JsonElement item)
    {
        string name = Text(item, "file");
        // Files of the list are read and replaced: a name must not lead out of the folder.
        if (name.Split('/').Any(part => part != FileNames.Of(part)))
        {
            throw new FormatException();
        }

        string? source = item.TryGetProperty("named", out JsonElement named) ? named.GetString() : null;
        return new ManifestEntry(name, item.GetProperty("bytes").GetInt64(), Text(item, "sha256"), source);
    }

    private static string Text(JsonElement item, string name)
    {
        return item.GetProperty(name).GetString() ?? throw new FormatException();
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<ManifestEntry> entries)
    {
        writer.Objects(
            name,
            entries,
            entry =>
            {
                if (entry.Source is not null)
                {
                    writer.WriteString("named", entry.Source);
                }

                writer.WriteString("file", entry.Name);
                writer.WriteNumber("bytes", entry.Bytes);
                writer.WriteString("sha256", entry.Hash);
            }
        );
    }
}
