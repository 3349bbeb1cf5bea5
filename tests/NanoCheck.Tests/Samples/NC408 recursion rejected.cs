namespace SSBms.Runtime;

public class ControlCycle
{
    public int Run(int depth)
    {
        return Down(depth);
    }

    private int Down(int depth)
    {
        return depth > 0 ? Further(depth - 1) : 0; // found
    }

    private int Further(int depth)
    {
        return Down(depth); // found
    }
}
