using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>What a board answered, in words.</summary>
public static class AnswerText
{
    /// <summary>The words.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="refused">The name of what it refused; empty for none.</param>
    public static string Of(AnswerCode answer, string refused)
    {
        return answer switch
        {
            AnswerCode.Done => "done",
            AnswerCode.BadValue => "refused: there is no such channel or point, or the value is no number",
            AnswerCode.NotNow => "refused: not while the contactor is closed",
            AnswerCode.KeyOff => "refused: not while the key switch is off",
            AnswerCode.BadProfile => $"refused: the board cannot guard by it, because of \"{refused}\"",
            AnswerCode.NoProfile => "refused: the board has no profile yet (ssbms profile push)",
            AnswerCode.NotStored => "refused: the memory did not take it",
            AnswerCode.NotSteady => "refused: the channel gave no steady value",
            AnswerCode.PointsMissing =>
                "refused: a point is missing, the points are too close together, or gain or offset would be further off than a sound board can be",
            _ => "refused: the board does not know this request",
        };
    }
}
