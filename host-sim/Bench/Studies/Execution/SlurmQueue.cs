using System.ComponentModel;
using System.Diagnostics;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>The queue of a Slurm cluster, by its own commands.</summary>
internal static class SlurmQueue
{
    private const string Unknown = "Invalid job id";

    /// <summary>Submits a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="options">Options for sbatch, beside those of the script.</param>
    /// <returns>Number of the job.</returns>
    /// <exception cref="InputException">The cluster does not take it.</exception>
    public static string Submit(string script, IEnumerable<string> options)
    {
        (int code, string said, string error) = Run("sbatch", ["--parsable", .. options, script]);
        string job = said.Trim().Split(';')[0];
        return code == 0 && job.Length > 0 && job.All(char.IsAsciiDigit)
            ? job
            : throw new InputException($"sbatch does not take {script}: {FirstLine(error.Length > 0 ? error : said)}");
    }

    /// <summary>What becomes of a job.</summary>
    /// <param name="job">Its number.</param>
    /// <returns>Its tasks by state and reason, such as "3 RUNNING, 12 PENDING (Resources)"; empty when it is over; null when nobody answers.</returns>
    public static string? Ask(string job)
    {
        (int code, string said, string error) = Run("squeue", ["--noheader", "--array", "--jobs", job, "--format", "%T|%r"]);
        if (code != 0)
        {
            return error.Contains(Unknown, StringComparison.OrdinalIgnoreCase) ? "" : null;
        }

        return string.Join(
            ", ",
            said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .GroupBy(line => line, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Count()} {Shown(group.Key)}")
        );
    }

    private static string Shown(string line)
    {
        string[] parts = line.Split('|', 2);
        return parts.Length == 2 && parts[1] is not ("None" or "") ? $"{parts[0]} ({parts[1]})" : parts[0];
    }

    private static string FirstLine(string text)
    {
        return text.Trim().Split('\n')[0];
    }

    private static (int Code, string Said, string Error) Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start) ?? throw new Win32Exception();
            Task<string> error = process.StandardError.ReadToEndAsync();
            string said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception missing)
        {
            throw new InputException(
                $"{program}: cannot be started ({missing.Message}); expected the commands of Slurm on this machine",
                missing
            );
        }
    }
}
