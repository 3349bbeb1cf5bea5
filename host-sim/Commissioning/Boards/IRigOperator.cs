namespace SSBms.Commissioning.Boards;

/// <summary>Who sets clamp, chamber, cycler and arm switch as the procedure asks; that it was done is seen by the board.</summary>
public interface IRigOperator
{
    /// <summary>Asks for something.</summary>
    /// <param name="request">What.</param>
    void Ask(RigRequest request);

    /// <summary>Asks again for what the board does not see yet.</summary>
    /// <param name="request">What.</param>
    /// <param name="seen">What the board sees instead, in words.</param>
    void Remind(RigRequest request, string seen);
}
