using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SSBms.Cli.Guide;

/// <summary>The usual help, and below it the command as somebody would type it.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool Terminating => usual.Terminating;

    /// <summary>True: who asks for help need not have given the arguments yet.</summary>
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        string example = Examples.Of(parseResult.CommandResult.Command);
        if (example.Length > 0)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Example:");
            output.WriteLine($"  {example}");
            output.WriteLine();
        }

        return code;
    }
}
