using System.CommandLine;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Guide;

/// <summary>"ssbms completion SHELL": the lines that let a shell complete commands and options.</summary>
public static class CompletionCommand
{
    private const string Bash = """
        _ssbms() {
            local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
            COMPREPLY=($(compgen -W "$(ssbms "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
            [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
        }
        complete -o filenames -F _ssbms ssbms
        """;

    private const string Zsh = """
        _ssbms() {
            local -a found
            found=("${(@f)$(ssbms "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -- $found
            _files
        }
        compdef _ssbms ssbms
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName ssbms -ScriptBlock {
            param($word, $line, $cursor)
            ssbms "[suggest:$cursor]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh" };
        shell.CompletionSources.Add("bash", "zsh", "pwsh");
        var command = new Command("completion", "Print what lets a shell complete commands and options.") { shell };
        command.SetAction(parsed =>
        {
            string asked = parsed.GetRequiredValue(shell);
            Console.Out.WriteLine(
                asked switch
                {
                    "bash" => Bash,
                    "zsh" => Zsh,
                    "pwsh" => PowerShell,
                    _ => throw new InputException($"completion \"{asked}\": expected bash, zsh or pwsh"),
                }
            );
            return 0;
        });
        return command;
    }
}
