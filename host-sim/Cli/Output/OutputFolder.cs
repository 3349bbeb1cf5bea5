using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Output;

/// <summary>
/// The folder results go to. It is made and tried before anything runs, and every file appears whole or not at all.
/// </summary>
public sealed class OutputFolder
{
    private readonly string _path;

    /// <summary>Makes the folder and makes sure that it can be written.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="InputException">It cannot be made or written.</exception>
    public OutputFolder(string path)
    {
        _path = path;
        try
        {
            Directory.CreateDirectory(path);
            string probe = Path.Combine(path, ".writable");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException(
                $"--out {path}: cannot be written ({error.Message}); expected a folder that can be created and written",
                error
            );
        }
    }

    /// <summary>Writes everything that came out.</summary>
    /// <param name="result">What came out.</param>
    /// <returns>The report page.</returns>
    /// <exception cref="InputException">The folder can no longer be written.</exception>
    public string Write(ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (CaseResult item in result.Cases)
        {
            string folder = item.Setup.Name;
            foreach (RunResult run in item.Runs)
            {
                // The first run has the plain names; the comparison says what it is.
                string suffix = ReferenceEquals(run, item.Runs[0]) ? "" : ".without-guard";
                using var table = new StringWriter { NewLine = "\n" };
                BdfWriter.Write(table, run.Series);
                Save(Path.Combine(folder, $"run{suffix}.bdf.csv"), table.ToString());
                Save(Path.Combine(folder, $"events{suffix}.json"), EventsJson.Write(item.Setup.Profile, run));
            }
        }

        return Save("report.html", ReportPage.Write(result));
    }

    private string Save(string name, string content)
    {
        string path = Path.Combine(_path, name);
        OutputFile.Write(path, content);
        return path;
    }
}
