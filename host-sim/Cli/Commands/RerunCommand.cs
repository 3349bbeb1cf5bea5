using System.CommandLine;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;
using SSBms.Cli.Results;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms rerun DIR": runs again what a folder of results was made of, and compares byte by byte.</summary>
public static class RerunCommand
{
    private const int Differs = 1;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "folder that \"ssbms run\" wrote" };
        var command = new Command("rerun", "Run again what a folder of results was made of, and tell whether the same bytes come out.")
        {
            folder,
        };
        command.SetAction(parsed => Execute(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Execute(string folder)
    {
        Manifest manifest = Manifest.Read(folder);
        RunRequest request = Request(folder, manifest);
        ExperimentResult result = ProgressBars.Show(progress => request.Execute(progress, CancellationToken.None));
        int differences = 0;
        var listed = manifest.Files.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        foreach (ResultFile file in ResultFiles.Outputs(request, result))
        {
            listed.Remove(file.Name);
            if (Difference.Find(folder, file) is { } difference)
            {
                differences++;
                Console.Out.WriteLine($"{file.Name}: {difference}");
            }
        }

        foreach (string name in listed)
        {
            differences++;
            Console.Out.WriteLine($"{name}: did not come out");
        }

        bool sameVersion = manifest.Version == BuildVersion.Text;
        string version = sameVersion ? $"ssbms {manifest.Version}" : $"made by ssbms {manifest.Version}; this is {BuildVersion.Text}";
        Console.Out.WriteLine(
            differences == 0
                ? FormattableString.Invariant($"same bytes in {manifest.Files.Count} files ({version})")
                : FormattableString.Invariant($"{differences} of {manifest.Files.Count} files differ ({version})")
        );
        return differences == 0 ? 0 : Differs;
    }

    /// <summary>What the folder was made of, as it is kept there.</summary>
    private static RunRequest Request(string folder, Manifest manifest)
    {
        string place = Path.Combine(folder, Manifest.Name);
        if (manifest.Stopped)
        {
            throw new InputException($"{place}: this run was stopped before its end; expected one that came to its end");
        }

        foreach (ManifestEntry input in manifest.Inputs)
        {
            string path = Path.Combine(folder, input.Name);
            if (!File.Exists(path) || ResultFolder.Hash(File.ReadAllBytes(path)) != input.Hash)
            {
                throw new InputException($"{path}: is not as it was when it was run; expected SHA-256 {input.Hash}");
            }
        }

        string Locate(string name)
        {
            ManifestEntry? kept = manifest.Inputs.FirstOrDefault(input => input.Source == name);
            return kept is not null
                ? Path.Combine(folder, kept.Name)
                : throw new InputException($"{place}: \"{name}\" is not among its inputs; expected every file that the experiment names");
        }

        string experiment =
            (manifest.Inputs.Count > 0 ? manifest.Inputs[0].Source : null)
            ?? throw new InputException($"{place}: names no experiment; expected one among its inputs");
        return RunRequest.Read(experiment, new SourceFiles(Locate), manifest.Options);
    }
}
