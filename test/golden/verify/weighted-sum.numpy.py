# A weighted sum, squared
#
# The gradients of z once more, by hand, and by central differences, with numpy, beside those that longhand prints.
# Run it with python3: it ends with exit code 0 where all agree.

import sys

import numpy as np

# What is given and not trained.
x1 = 1.0
x2 = 3.0

# The parameters, and the derivative of the output with respect to each as longhand prints it, in full.
parameters = {
    "w1": np.array(0.5),
    "w2": np.array(2.0),
}
printed = {
    "w1": np.array(13.0),
    "w2": np.array(39.0),
}


def passes(w1, w2):
    # Forward: every node from what it reads.
    y = w1 * x1 + w2 * x2
    z = y ** 2

    # Backward: every derivative from those of its users, times the local partial.
    dz_dz = 1  # dz/dz = 1
    dz_dy = 2 * y  # dz/dy
    dz_dw1 = dz_dy * x1  # ∂z/∂w₁ = dz/dy · ∂y/∂w₁
    dz_dw2 = dz_dy * x2  # ∂z/∂w₂ = dz/dy · ∂y/∂w₂
    return z, [dz_dw1, dz_dw2]


loss, gradients = passes(*parameters.values())
agree = bool(np.isclose(loss, 42.25, rtol=1e-7, atol=1e-9))
print(f"output {loss:.10g}{'' if agree else '  DIFFERS'}")
for (name, start), computed in zip(parameters.items(), gradients):
    for at in np.ndindex(start.shape):
        # Move one number a little up and a little down: (above - below) / 2h is close to the derivative.
        h = np.zeros(start.shape)
        h[at] = 1e-6 * max(1, abs(start[at]))
        above, here, below = (passes(*{**parameters, name: start + k * h}.values())[0] for k in (1, 0, -1))
        left, right = (here - below) / h[at], (above - here) / h[at]
        central = (above - below) / (2 * h[at])
        expected, found = printed[name][at], np.asarray(computed)[at]
        same = abs(found - expected) <= 1e-9 + 1e-7 * abs(expected)
        # Where left and right differ there is a kink, or the edge of the domain, and no derivative to approach.
        if abs(left - right) <= 1e-3 * max(1, abs(expected)):
            same = same and abs(central - expected) <= 1e-5 * max(1, abs(expected), abs(here))
        agree = agree and bool(same)
        print(
            f"{name}{list(at) or ''}  printed {expected:.10g}  by hand {found:.10g}"
            f"  central difference {central:.10g}{'' if same else '  DIFFERS'}"
        )
print("all gradients agree" if agree else "some gradients differ")
sys.exit(0 if agree else 1)
