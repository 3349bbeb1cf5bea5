using SSBms.Commissioning.Boards;

namespace SSBms.Cli.Cells;

/// <summary>A person beside a rig, who reads what is to be done and does it: the board sees when it is done, so nothing is typed.</summary>
internal sealed class ConsoleOperator : IRigOperator
{
    /// <inheritdoc/>
    public void Ask(RigRequest request)
    {
        Console.Out.WriteLine(Line(request.Text));
    }

    /// <inheritdoc/>
    public void Remind(RigRequest request, string seen)
    {
        Console.Out.WriteLine($"{Line(request.Text)} (the board sees {seen})");
    }

    /// <summary>A line that asks for something.</summary>
    /// <param name="text">For what.</param>
    public static string Line(string text)
    {
        return $"      >>  {text}";
    }
}
