namespace SSBms.Runtime;

public class ControlCycle
{
    public string Last = "";

    public void Run(int state)
    {
        Last = "state " + state; // found
    }
}
