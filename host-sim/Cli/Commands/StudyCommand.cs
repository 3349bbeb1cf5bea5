using System.CommandLine;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms study": many runs of one experiment.</summary>
public static class StudyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        return new Command("study", "Run an experiment many times with parameters that vary, and see what came out.")
        {
            StudyRunCommand.Create(),
            StudyReportCommand.Create(),
            StudyQueryCommand.Create(),
            StudyChunkCommand.Create(),
        };
    }
}
