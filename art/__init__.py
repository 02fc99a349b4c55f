"""The drawn pictures of the demo: a drawing kit, one module per family of subjects, and a renderer.

`python -m art.render [name ...]` draws; `art.catalogue` names every picture and says what it shows.
"""
